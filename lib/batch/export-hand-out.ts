import { batchExportTexts } from "@/texts/batch-export";
import type { Alternative, Caution, CautionCode, Need, Outcome } from "../router/decision";
import { LINE_OF_BUSINESS_WORDS } from "../router/explain";
import type { BatchSettings } from "./batch-entry";
import { type DecidedLine, type PortalGroup, toPrintedCode } from "./export-portals";

/** Something that holds for some codes of a group; no codes are named where it holds for all. */
export interface HandOutNote {
  readonly text: string;
  readonly source?: string;
  readonly codes: readonly string[];
}

/** The codes whose answer depends on the same thing in the same way (R12). */
export interface HandOutNeed {
  readonly needs: readonly Need[];
  readonly choices: readonly HandOutChoice[];
  readonly codes: readonly string[];
}

interface HandOutChoice {
  /** "with modifier GP", "for Oregon Health Plan (OHP, Medicaid)". */
  readonly when: string;
  readonly outcome: Outcome;
}

/** Each code of a group once, as it is printed, in the order of the list. */
export function toGroupCodes({ lines }: PortalGroup, settings: BatchSettings): readonly string[] {
  return [...new Set(lines.map((line) => toPrintedCode(line, settings)))];
}

/** Which conditions do the lists set for the codes of a group? */
export function toConditionNotes({ lines }: PortalGroup): readonly HandOutNote[] {
  const notes = new Notes(lines.length);
  for (const line of lines) {
    for (const { text } of line.result.decision.conditions) notes.add(line, { text });
  }
  return notes.list();
}

/** What the steps and the small print say in any case. */
const SAID_ELSEWHERE: ReadonlySet<CautionCode> = new Set<CautionCode>(["check-status", "routing-only"]);

/** Which cautions apply to a group, each once, the widest first? */
export function toCautionNotes({ lines }: PortalGroup): readonly HandOutNote[] {
  const notes = new Notes(lines.length);
  for (const line of lines) {
    for (const caution of line.result.decision.cautions) {
      if (!SAID_ELSEWHERE.has(caution.code)) notes.add(line, toNote(caution));
    }
  }
  return notes.list();
}

function toNote({ message, source }: Caution): Pick<HandOutNote, "text" | "source"> {
  return source === undefined ? { text: message } : { text: message, source };
}

/** What is missing for the codes that have no outcome yet, and which answer each choice gives? */
export function toNeeds({ lines }: PortalGroup, settings: BatchSettings): readonly HandOutNeed[] {
  const needs = new Map<string, HandOutNeed & { readonly codes: string[] }>();
  for (const line of lines) {
    const { decision } = line.result;
    const choices = decision.alternatives.map(toChoice);
    const key = JSON.stringify([decision.needs, choices]);
    const known = needs.get(key);
    const code = toPrintedCode(line, settings);
    if (known === undefined) needs.set(key, { needs: decision.needs, choices, codes: [code] });
    else known.codes.push(code);
  }
  return [...needs.values()];
}

function toChoice({ when, outcome }: Alternative): HandOutChoice {
  const { choices } = batchExportTexts;
  const business =
    when.lineOfBusiness === undefined ? [] : [choices.lineOfBusiness(LINE_OF_BUSINESS_WORDS[when.lineOfBusiness])];
  const modifier =
    when.modifier === undefined
      ? []
      : [when.modifier === null ? choices.otherModifier : choices.modifier(when.modifier)];
  return { when: [...business, ...modifier].join(", "), outcome };
}

/** Notes as they come in, each once with the codes that it is about. */
class Notes {
  readonly #notes = new Map<
    string,
    { readonly note: Pick<HandOutNote, "text" | "source">; readonly codes: Set<string>; lines: number }
  >();
  readonly #total: number;

  constructor(total: number) {
    this.#total = total;
  }

  add({ entry }: DecidedLine, note: Pick<HandOutNote, "text" | "source">): void {
    const known = this.#notes.get(note.text) ?? { note, codes: new Set<string>(), lines: 0 };
    known.codes.add(entry.label);
    known.lines += 1;
    this.#notes.set(note.text, known);
  }

  list(): readonly HandOutNote[] {
    return [...this.#notes.values()]
      .sort((one, other) => other.lines - one.lines)
      .map(({ note, codes, lines }) => ({ ...note, codes: lines === this.#total ? [] : [...codes] }));
  }
}
