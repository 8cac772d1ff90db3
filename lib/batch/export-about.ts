import { LINE_OF_BUSINESS_WORDS, OUTCOME_WORDS, REQUEST_TYPE_WORDS } from "../router/explain";
import type { ListHistory } from "../router/routing-tables";
import { formatDay } from "../shared/iso-date";
import type { BatchSettings } from "./batch-entry";
import type { BatchLine } from "./decide-entry";
import { explainNoAnswer, NO_ANSWER } from "./export-columns";
import { toDecidedLines, toPrintedCode } from "./export-portals";
import { OUTCOME_ORDER } from "./summarize-lines";

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

/** What every file and print says at its end. */
export const SMALL_PRINT = [
  "Which Portal is an independent tool. It is not affiliated with CareOregon, HealthHelp or OneHealthPort.",
  "This tells where a request goes. It does not check eligibility, coverage or medical necessity.",
] as const;

/** What stands over everything that was made from a demo list. */
export const DEMO_WORDS = "DEMO: made from demo lists, not from the plan's. Do not rely on it.";

/** Is any answer of a list made from a demo list? */
export function isDemo(lines: readonly BatchLine[]): boolean {
  return toDecidedLines(lines).some(({ result }) => result.decision.demo);
}

/** Tells what a list's answers rest on: when, for what, by which lists, how many, and what was not answered and why. */
export function toAbout(lines: readonly BatchLine[], origin: ExportOrigin): readonly Fact[] {
  return [
    ...(isDemo(lines) ? [["Demo", DEMO_WORDS] as const] : []),
    ["Worked out", origin.decidedAt],
    ...toSettingFacts(origin.settings),
    ...toReadEditions(lines, origin.lists).map((text): Fact => ["List read", text]),
    ["Lists revision", origin.revision],
    ...toCountFacts(lines),
    ...toUnanswered(lines, origin.settings).map(
      ({ reason, codes }): Fact => [NO_ANSWER, `${reason} (${nameCodes(codes)})`],
    ),
    ...SMALL_PRINT.map((text): Fact => ["Please note", text]),
  ];
}

/** What was said of the whole list, in words. */
export function toSettingFacts({
  dateOfService,
  lineOfBusiness,
  requestType,
  rowDates,
}: BatchSettings): readonly Fact[] {
  const rows = rowDates === "use" ? ", where a row has no date of its own" : ", for every row";
  return [
    ["Date of service", `${formatDay(dateOfService)}${rows}`],
    ["Line of business", lineOfBusiness === undefined ? "not given" : LINE_OF_BUSINESS_WORDS[lineOfBusiness]],
    ["Request type", REQUEST_TYPE_WORDS[requestType]],
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
      .map(({ version, effectiveFrom, demo }) => {
        const suffix = version === effectiveFrom ? "" : ` (${version})`;
        return `${name}, in force from ${formatDay(effectiveFrom)}${suffix}${demo ? ", demo list" : ""}`;
      }),
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
    const reason = explainNoAnswer(line.result);
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
    ["Answers", String(lines.length)],
    ...counts.map(([outcome, count]): Fact => [OUTCOME_WORDS[outcome], String(count)]),
    ...(lines.length > decided.length ? [[NO_ANSWER, String(lines.length - decided.length)] as const] : []),
  ];
}

/** A cell of a spreadsheet holds 32,767 characters, and nobody reads half as many. */
const MOST_NAMED = 100;

/** @example nameCodes(["70551", "99213"]); // "70551, 99213" */
function nameCodes(codes: readonly string[]): string {
  const named = codes.slice(0, MOST_NAMED).join(", ");
  return codes.length > MOST_NAMED ? `${named} and ${codes.length - MOST_NAMED} more` : named;
}
