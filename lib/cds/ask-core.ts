import { type Answer, answer, type Question } from "../router/answer";
import type { LineOfBusiness, RoutingTables } from "../router/routing-tables";
import type { IsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import { MOST_CODES, MOST_CODINGS, TOO_MUCH } from "./limits";
import type { Order } from "./orders";
import { countCodings, type ProcedureCoding, readProcedureCodings } from "./procedure-codings";
import type { CdsRefusal } from "./refusal";

/** An order with its procedure codes, ready to be asked about. */
export interface CodedOrder extends Order {
  readonly codings: readonly ProcedureCoding[];
}

export type OnAnswer = (answer: Answer) => void;

/** What stays the same for every question of a call. */
export interface Asking {
  readonly tables: RoutingTables;
  readonly today: IsoDate;
  readonly lineOfBusiness: LineOfBusiness | undefined;
  /** Hears of every answer of the core. */
  readonly onAnswer?: OnAnswer | undefined;
}

/** Reads the procedure codes of all orders, or refuses a call that has too many. */
export function readCodes(orders: readonly Order[]): Result<readonly CodedOrder[], CdsRefusal> {
  const coded: CodedOrder[] = [];
  let count = 0;
  for (const order of orders) {
    if (countCodings(order.concepts) > MOST_CODINGS) return err(TOO_MUCH);
    const codings = readProcedureCodings(order.concepts);
    count += codings.length;
    if (count > MOST_CODES) return err(TOO_MUCH);
    coded.push({ ...order, codings });
  }
  return ok(coded);
}

/** Asks the core where one code of an order goes. Nothing about a patient is in the question. */
export function askCore(
  { code, requestType }: ProcedureCoding,
  dateOfService: Question["dateOfService"],
  { tables, today, lineOfBusiness, onAnswer }: Asking,
): Answer {
  const answered = answer({ code, dateOfService, lineOfBusiness, requestType }, tables, today);
  onAnswer?.(answered);
  return answered;
}
