import type { ProcedureCode } from "../../codes/procedure-code";
import type { PublishedLists } from "../../router/compile-tables";
import { entriesOf } from "../../router/entries-by-code";
import { toEntryCodes } from "../../router/entry-codes";
import { outcomeOnDay } from "../../router/outcome-on-day";
import { routeOn } from "../../router/route";
import type { ListEntry, PublishedVersion } from "../../router/routing-tables";
import type { IsoDate } from "../../shared/iso-date";
import { compileReading } from "./compile-reading";
import { findReadVersions } from "./find-read-versions";
import type { AnswerEnd, AnswerMove, AnswerMovement } from "./list-changes";

/**
 * Tells which codes get another answer on a date of service when the lists change from one state to another.
 *
 * Asked as most readers ask: a medical request, no modifier, no line of business. Only codes that a list names on
 * that day, before or after, are counted; all others have the same answer both times, or lose it with a list (R11).
 */
export function moveAnswers(before: PublishedLists, after: PublishedLists, day: IsoDate): AnswerMovement {
  const earlier = answerAll(before, day);
  const later = answerAll(after, day);
  const moves = new Map<string, { from: AnswerEnd; to: AnswerEnd; codes: ProcedureCode[] }>();
  const totals = { before: countNothing(), after: countNothing() };
  for (const code of [...new Set([...earlier.answers.keys(), ...later.answers.keys()])].sort()) {
    const from = earlier.answers.get(code) ?? earlier.unnamed;
    const to = later.answers.get(code) ?? later.unnamed;
    totals.before[from] += 1;
    totals.after[to] += 1;
    if (from === to) continue;
    const move = moves.get(`${from} ${to}`);
    if (move === undefined) moves.set(`${from} ${to}`, { from, to, codes: [code] });
    else move.codes.push(code);
  }
  return { dateOfService: day, moves: [...moves.values()].sort(largestFirst), ...totals };
}

const ASKED = { modifiers: [], requestType: "medical" } as const;

/** `unnamed`: on the day no list in force names the code. */
type CoreAnswer = AnswerEnd | "unnamed";

interface Answers {
  /** By code, for the codes that a list names on the day. */
  readonly answers: ReadonlyMap<ProcedureCode, AnswerEnd>;
  /** The answer of every other code. */
  readonly unnamed: AnswerEnd;
}

function answerAll(published: PublishedLists, day: IsoDate): Answers {
  const answers = new Map<ProcedureCode, AnswerEnd>();
  for (const [code, saying] of gatherSayings(findReadVersions(published, day))) {
    saying.answer ??= askCore(code, saying, published, day);
    if (saying.answer !== "unnamed") answers.set(code, saying.answer);
  }
  return { answers, unnamed: outcomeOnDay(day, ASKED, [], compileReading(published, () => false).lists) };
}

/**
 * What the lists say of a code, row after row: a path in a tree, so that codes of which they say the same meet in one
 * place. Lists of 20,000 codes say no more than some dozen things, and only those are asked of the core.
 */
interface Saying {
  readonly rows: readonly { readonly version: PublishedVersion; readonly entry: ListEntry }[];
  readonly next: Map<string, Saying>;
  answer?: CoreAnswer;
}

function gatherSayings(versions: readonly PublishedVersion[]): ReadonlyMap<ProcedureCode, Saying> {
  const root: Saying = { rows: [], next: new Map() };
  const sayings = new Map<ProcedureCode, Saying>();
  for (const version of versions) {
    for (const entry of version.entries) {
      const condition = toCondition(version, entry);
      for (const code of toEntryCodes(entry)) {
        const saying = sayings.get(code) ?? root;
        let longer = saying.next.get(condition);
        if (longer === undefined) {
          longer = { rows: [...saying.rows, { version, entry }], next: new Map() };
          saying.next.set(condition, longer);
        }
        sayings.set(code, longer);
      }
    }
  }
  return sayings;
}

/** All of a row that can decide: neither its code nor its words. */
function toCondition({ list }: PublishedVersion, entry: ListEntry): string {
  const { modifiers, lineOfBusiness, effectiveFrom, effectiveTo } = entry;
  return `${list} ${modifiers} ${lineOfBusiness} ${effectiveFrom} ${effectiveTo}`;
}

/** Asks the core about one code, with tables that hold nothing but what is said of it. */
function askCore(code: ProcedureCode, { rows }: Saying, published: PublishedLists, day: IsoDate): CoreAnswer {
  const versions = published.versions.map((version) => ({
    ...version,
    entries: rows
      .filter((row) => row.version === version)
      .map(({ entry: { codeTo: _to, ...rest } }) => ({ ...rest, code })),
  }));
  const tables = compileReading({ ...published, versions }, () => true);
  const held = entriesOf(tables, code);
  if (routeOn(day, ASKED, held).entries.length === 0) return "unnamed";
  return outcomeOnDay(day, ASKED, held, tables.lists);
}

function countNothing(): Record<AnswerEnd, number> {
  return {
    "no-auth-needed": 0,
    "healthhelp-webconsult": 0,
    connect: 0,
    "needs-information": 0,
    "no-answer": 0,
  };
}

function largestFirst(left: AnswerMove, right: AnswerMove): number {
  return right.codes.length - left.codes.length;
}
