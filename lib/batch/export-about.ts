import { batchTexts } from "@/texts/batch";
import { batchExportTexts } from "@/texts/batch-export";
import { LINE_OF_BUSINESS_WORDS, OUTCOME_WORDS, REQUEST_TYPE_WORDS } from "../router/explain";
import type { ListHistory } from "../router/routing-tables";
import { formatDay } from "../shared/iso-date";
import type { BatchSettings } from "./batch-entry";
import type { BatchLine } from "./decide-entry";
import { toDecidedLines, toPrintedCode } from "./export-portals";
import { OUTCOME_ORDER } from "./summarize-lines";

const { about } = batchExportTexts;

/** What the answers of a list were worked out from. */
export interface ExportOrigin {
  readonly settings: BatchSettings;
  readonly lists: readonly ListHistory[];
  /** The state of the published lists, as a word that changes with them. */
  readonly revision: string;
  /** The moment the answers were complete, with its time zone, as the reader writes it. */
  readonly decidedAt: string;
}

/** One thing that is told of a list: its name, and what it is. */
export type Fact = readonly [name: string, text: string];

/** Is any answer of a list made from a demo list? */
export function isDemo(lines: readonly BatchLine[]): boolean {
  return toDecidedLines(lines).some(({ result }) => result.decision.demo);
}

/** Tells what a list's answers rest on: when, for what, by which lists, how many, and what was not answered and why. */
export function toAbout(lines: readonly BatchLine[], origin: ExportOrigin): readonly Fact[] {
  return [
    ...(isDemo(lines) ? [[about.demo, batchExportTexts.demo] as const] : []),
    [about.decidedAt, origin.decidedAt],
    ...toSettingFacts(origin.settings),
    ...toReadEditions(lines, origin.lists).map((text): Fact => [about.listRead, text]),
    [about.revision, origin.revision],
    ...toCountFacts(lines),
    ...toUnanswered(lines, origin.settings).map(
      ({ reason, codes }): Fact => [batchTexts.noAnswer, nameUnanswered(reason, codes)],
    ),
    ...batchExportTexts.smallPrint.map((text): Fact => [about.smallPrint, text]),
  ];
}

/** What was said of the whole list, in words. */
export function toSettingFacts({
  dateOfService,
  lineOfBusiness,
  requestType,
  rowDates,
}: BatchSettings): readonly Fact[] {
  const day = rowDates === "use" ? about.dayWhereRowHasNone : about.dayForEveryRow;
  return [
    [about.dateOfService, day(formatDay(dateOfService))],
    [about.lineOfBusiness, lineOfBusiness === undefined ? about.notGiven : LINE_OF_BUSINESS_WORDS[lineOfBusiness]],
    [about.requestType, REQUEST_TYPE_WORDS[requestType]],
  ];
}

/** The list editions that any answer read, by name and first day, with the mark of demo lists. */
export function toReadEditions(lines: readonly BatchLine[], lists: readonly ListHistory[]): readonly string[] {
  const read = new Set(
    toDecidedLines(lines).flatMap(({ result }) =>
      result.decision.steps.flatMap((step) => step.lists.map(({ list, version }) => `${list}@${version}`)),
    ),
  );
  return lists.flatMap(({ list, name, versions }) =>
    versions
      .filter(({ version }) => read.has(`${list}@${version}`))
      .map(({ version, effectiveFrom, demo }) =>
        about.edition(name, formatDay(effectiveFrom), version === effectiveFrom ? undefined : version, demo),
      ),
  );
}

/** Lines without an answer for one reason. */
export interface Unanswered {
  readonly reason: string;
  readonly codes: readonly string[];
}

/** What got no answer, by the reason (R10, R11). */
export function toUnanswered(lines: readonly BatchLine[], settings: BatchSettings): readonly Unanswered[] {
  const reasons = new Map<string, Set<string>>();
  for (const line of lines) {
    if (line.result.kind === "decided") continue;
    const reason = line.result.message;
    const codes = reasons.get(reason) ?? new Set();
    reasons.set(reason, codes.add(toPrintedCode(line, settings)));
  }
  return [...reasons].map(([reason, codes]) => ({ reason, codes: [...codes] }));
}

function toCountFacts(lines: readonly BatchLine[]): readonly Fact[] {
  const decided = toDecidedLines(lines);
  const counts = OUTCOME_ORDER.map(
    (outcome) => [outcome, decided.filter(({ result }) => result.decision.outcome === outcome).length] as const,
  ).filter(([, count]) => count > 0);
  return [
    [about.answers, String(lines.length)],
    ...counts.map(([outcome, count]): Fact => [OUTCOME_WORDS[outcome], String(count)]),
    ...(lines.length > decided.length ? [[batchTexts.noAnswer, String(lines.length - decided.length)] as const] : []),
  ];
}

/** A cell of a spreadsheet holds 32,767 characters, and nobody reads half as many. */
const MOST_NAMED = 100;

function nameUnanswered(reason: string, codes: readonly string[]): string {
  return about.unanswered(reason, codes.slice(0, MOST_NAMED), codes.length - MOST_NAMED);
}
