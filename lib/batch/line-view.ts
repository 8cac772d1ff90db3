import { batchTexts } from "@/texts/batch";
import type { CautionCode, Outcome } from "../router/decision";
import { OUTCOME_WORDS } from "../router/explain";
import { type BatchLine, outcomeOf } from "./decide-entry";
import { OUTCOME_ORDER } from "./summarize-lines";

/** Which lines the table shows by their outcome. */
export type OutcomeFilter = Outcome | "no-answer" | "all";

/** Something that a line carries beside its outcome, and can be looked for. */
export type LineMark = CautionCode | "to-check" | "repaired" | "condition";

export type SortColumn = "code" | "day" | "outcome" | "rule" | "service-line";

export interface LineSort {
  readonly by: SortColumn;
  readonly descending: boolean;
}

/** What a reader wants to see of the table, and in which order. */
export interface LineView {
  readonly outcome: OutcomeFilter;
  readonly serviceLine?: string | undefined;
  readonly mark?: LineMark | undefined;
  /** Words that all have to stand in a line, in any order. */
  readonly text: string;
  /** True to leave out what was discussed. */
  readonly openOnly: boolean;
  /** Missing means the order of the pasted text. */
  readonly sort?: LineSort | undefined;
}

/** Every line, in the order of the text. */
export const WHOLE_VIEW: LineView = { outcome: "all", text: "", openOnly: false };

/** Which lines does a view leave, and in which order? Lines that sort alike keep the order of the text. */
export function arrangeLines(
  lines: readonly BatchLine[],
  view: LineView,
  discussed: ReadonlySet<string>,
): readonly BatchLine[] {
  const tests = toTests(view, discussed);
  const left = tests.length === 0 ? lines : lines.filter((line) => tests.every((test) => test(line)));
  return view.sort === undefined ? left : sortLines(left, view.sort);
}

/** What a line carries beside its outcome. */
export function marksOf({ entry, result }: BatchLine): readonly LineMark[] {
  const marks: LineMark[] = [];
  if (!entry.certain) marks.push("to-check");
  if (entry.repairedFrom.length > 0) marks.push("repaired");
  if (result.kind !== "decided") return marks;
  if (result.decision.conditions.length > 0) marks.push("condition");
  for (const { code } of result.decision.cautions) if (!marks.includes(code)) marks.push(code);
  return marks;
}

/** What can be chosen from in a table, with how many lines have it. What every line has tells none apart and is left out. */
export interface LineChoices {
  readonly serviceLines: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<LineMark, number>;
}

/** Counts what the lines of a table can be narrowed to, the most frequent first. */
export function countChoices(lines: readonly BatchLine[]): LineChoices {
  const serviceLines = new Map<string, number>();
  const marks = new Map<LineMark, number>();
  for (const line of lines) {
    const serviceLine = serviceLineOf(line);
    if (serviceLine !== "") countUp(serviceLines, serviceLine);
    for (const mark of marksOf(line)) countUp(marks, mark);
  }
  const telling = new Map([...marks].filter(([, count]) => count < lines.length));
  return { serviceLines: toFrequency(serviceLines), marks: toFrequency(telling) };
}

type Test = (line: BatchLine) => boolean;

function toTests({ outcome, serviceLine, mark, text, openOnly }: LineView, discussed: ReadonlySet<string>): Test[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const tests: Test[] = [];
  if (outcome !== "all") tests.push((line) => outcomeOf(line) === outcome);
  if (serviceLine !== undefined) tests.push((line) => serviceLineOf(line) === serviceLine);
  if (mark !== undefined) tests.push((line) => marksOf(line).includes(mark));
  if (openOnly) tests.push(({ entry }) => !discussed.has(entry.key));
  if (words.length > 0) tests.push((line) => words.every((word) => toSearchText(line).includes(word)));
  return tests;
}

const searchTexts = new WeakMap<BatchLine, string>();

/** Everything that is drawn of a line in its row, in small letters. A line never changes, so it is put together once. */
function toSearchText(line: BatchLine): string {
  const known = searchTexts.get(line);
  if (known !== undefined) return known;
  const { entry, days, ruling } = line;
  const outcome = ruling === undefined ? batchTexts.noAnswer : OUTCOME_WORDS[ruling.outcome];
  const conditions = ruling?.conditions.map((condition) => condition.text) ?? [];
  const text = [
    entry.label,
    entry.code,
    ...entry.repairedFrom,
    days.from,
    outcome,
    ruling?.rule,
    serviceLineOf(line),
    ...conditions,
  ]
    .join(" ")
    .toLowerCase();
  searchTexts.set(line, text);
  return text;
}

const OUTCOME_RANKS: ReadonlyMap<string, string> = new Map(
  [...OUTCOME_ORDER, "no-answer"].map((outcome, rank) => [outcome, String(rank)]),
);

const SORT_KEYS: Readonly<Record<SortColumn, (line: BatchLine) => string>> = {
  code: ({ entry }) => entry.label,
  day: ({ days }) => days.from,
  outcome: (line) => OUTCOME_RANKS.get(outcomeOf(line)) ?? "",
  rule: ({ ruling }) => ruling?.rule.padStart(4) ?? "",
  "service-line": (line) => serviceLineOf(line),
};

function sortLines(lines: readonly BatchLine[], { by, descending }: LineSort): readonly BatchLine[] {
  const keyOf = SORT_KEYS[by];
  const before = descending ? 1 : -1;
  const keyed = lines.map((line) => ({ line, key: keyOf(line) }));
  // What has nothing in the column comes last, whichever way it is sorted.
  keyed.sort((one, other) => {
    if (one.key === other.key) return 0;
    if (one.key === "" || other.key === "") return one.key === "" ? 1 : -1;
    return one.key < other.key ? before : -before;
  });
  return keyed.map(({ line }) => line);
}

function serviceLineOf({ ruling }: BatchLine): string {
  return ruling?.serviceLine ?? "";
}

function countUp<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function toFrequency<Key>(counts: ReadonlyMap<Key, number>): ReadonlyMap<Key, number> {
  return new Map([...counts].sort(([, one], [, other]) => other - one));
}
