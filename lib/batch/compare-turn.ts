import { answerTurnTexts } from "@/texts/answer-turns";
import type { AnswerEnd } from "../lists/compare/list-changes";
import type { DecisionRequest } from "../router/decision";
import { entriesOf } from "../router/entries-by-code";
import { outcomeOnDay } from "../router/outcome-on-day";
import { HEALTHHELP_FROM, holdsOn } from "../router/route";
import type { HeldEntry, ListHistory, RoutingTables } from "../router/routing-tables";
import { addDays, formatDay, type IsoDate } from "../shared/iso-date";

/** A question without its day: what is asked the same on every day of a comparison. */
export type DaylessRequest = Omit<DecisionRequest, "dateOfService">;

/** What the first day of an answer changed on one list. */
export interface TurnCause {
  readonly list: string;
  /** The list's name for people. */
  readonly name: string;
  /** The first day of the edition; missing where a row has its own dates within an edition. */
  readonly edition?: IsoDate;
  /** What the list does with the code from this day on. */
  readonly change: "lists-it" | "drops-it" | "changes-it";
}

/** The day on which an answer became what it is, and the lists that made it so. */
export interface AnswerTurn {
  readonly day: IsoDate;
  /** Empty where no list changed: HealthHelp's first day, or a day from which there is a list at all. */
  readonly causes: readonly TurnCause[];
}

/**
 * Says since when an answer is what it is on the later of two days, and which editions made it so.
 *
 * Undefined when the answer was the same on the earlier day already. Asks only on days on which the answer can turn,
 * which are few for one code, so that a long list can be asked.
 */
export function findTurn(
  request: DaylessRequest,
  days: { readonly before: IsoDate; readonly after: IsoDate },
  tables: RoutingTables,
): AnswerTurn | undefined {
  const end = readEnd(request, days.after, tables);
  let turn: IsoDate | undefined;
  for (const start of listStarts(request, days, tables).reverse()) {
    if (readEnd(request, start, tables) !== end)
      return turn === undefined ? undefined : toTurn(turn, request, end, tables);
    turn = start;
  }
  return undefined;
}

/** Where an answer ends on one day, without its sentences: cheap enough to be asked for many days. */
function readEnd(request: DaylessRequest, day: IsoDate, tables: RoutingTables): AnswerEnd {
  return outcomeOnDay(day, request, entriesOf(tables, request.code), tables.lists);
}

/** The days, in order, on which the answer for this code can turn; the first of them is the earlier day itself. */
function listStarts(
  { code }: DaylessRequest,
  { before, after }: { readonly before: IsoDate; readonly after: IsoDate },
  tables: RoutingTables,
): IsoDate[] {
  const starts = new Set<IsoDate>([HEALTHHELP_FROM]);
  for (const list of tables.lists) {
    const first = list.kind === "healthhelp" ? list.versions[0] : undefined;
    if (first !== undefined) starts.add(first.effectiveFrom);
  }
  for (const entry of entriesOf(tables, code)) {
    starts.add(entry.from);
    if (entry.to !== undefined) starts.add(addDays(entry.to, 1));
  }
  return [before, ...[...starts].filter((day) => day > before && day <= after).sort()];
}

function toTurn(day: IsoDate, { code }: DaylessRequest, end: AnswerEnd, tables: RoutingTables): AnswerTurn {
  const held = entriesOf(tables, code);
  const causes = tables.lists.flatMap((list) => {
    const cause = findCause(day, list, held);
    return cause === undefined ? [] : [{ kind: list.kind, cause }];
  });
  // A code often leaves one list on the day on which another takes it up: the one that takes it up decides.
  const deciding = causes.filter(({ kind, cause }) => cause.change !== "drops-it" && kind === DECIDING_KIND[end]);
  return { day, causes: (deciding.length > 0 ? deciding : causes).map(({ cause }) => cause) };
}

const DECIDING_KIND: Partial<Readonly<Record<AnswerEnd, ListHistory["kind"]>>> = {
  "no-auth-needed": "no-auth",
  "healthhelp-webconsult": "healthhelp",
};

function findCause(day: IsoDate, list: ListHistory, held: readonly HeldEntry[]): TurnCause | undefined {
  const own = held.filter((entry) => entry.list === list.list);
  const dayBefore = addDays(day, -1);
  const starts = own.some((entry) => entry.from === day);
  const ends = own.some((entry) => entry.to === dayBefore);
  if (!starts && !ends) return undefined;
  const edition = list.versions.find((version) => version.effectiveFrom === day);
  return {
    list: list.list,
    name: list.name,
    change: toChange(own, day, dayBefore),
    ...(edition === undefined ? {} : { edition: edition.effectiveFrom }),
  };
}

function toChange(own: readonly HeldEntry[], day: IsoDate, dayBefore: IsoDate): TurnCause["change"] {
  if (!own.some((entry) => holdsOn(entry, day))) return "drops-it";
  return own.some((entry) => holdsOn(entry, dayBefore)) ? "changes-it" : "lists-it";
}

/**
 * Names what made an answer turn, to stand in a table or behind "with".
 *
 * @example
 * describeTurn(turn); // "the HealthHelp list of May 1, 2026"
 */
export function describeTurn({ day, causes }: AnswerTurn): string {
  if (causes.length > 0) return answerTurnTexts.causes(causes.map((cause) => describeCause(cause, day)));
  const { healthHelpFrom, listsFrom } = answerTurnTexts;
  return (day === HEALTHHELP_FROM ? healthHelpFrom : listsFrom)(formatDay(day));
}

function describeCause({ name, edition, change }: TurnCause, day: IsoDate): string {
  const named =
    edition === undefined
      ? answerTurnTexts.dateWithin(name, formatDay(day))
      : answerTurnTexts.edition(name, formatDay(edition));
  return change === "drops-it" ? answerTurnTexts.dropped(named) : named;
}
