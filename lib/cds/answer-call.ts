import type { RoutingTables } from "../router/routing-tables";
import type { IsoDate } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import { toLines } from "./answer-lines";
import { type Asking, type CodedOrder, type OnAnswer, readCodes } from "./ask-core";
import { toAssertions } from "./assertions";
import type { Card } from "./card";
import { toCards } from "./cards";
import { toCoverageInformation } from "./coverage-information";
import { readLineOfBusiness } from "./coverage-line";
import { findPayerCoverage, type PayerIdentifier } from "./crd-coverage";
import { findProfileFault } from "./crd-faults";
import { readField, referenceTo } from "./fhir-values";
import { indexPrefetch, type Prefetched } from "./find-resources";
import { readOrders } from "./orders";
import { type HookCall, ordersOf } from "./read-call";
import type { CdsRefusal } from "./refusal";
import { type SystemAction, toUpdate } from "./update-order";

/** What a call is answered with, as CDS Hooks 2.0 has it. */
export interface HookAnswer {
  readonly cards: readonly Card[];
  readonly systemActions?: readonly SystemAction[];
}

/** What an answer takes beside the call. */
export interface AnswerFrame {
  readonly tables: RoutingTables;
  readonly today: IsoDate;
  readonly base: string;
  readonly newId: () => string;
  readonly onAnswer?: OnAnswer;
}

/** Whose word the service speaks where it answers for a payer. */
export interface PayerRules {
  readonly payers: readonly PayerIdentifier[];
  /** Faults of profiles are passed over, for clients that are being tested. */
  readonly isLenient: boolean;
}

const NOTHING: HookAnswer = { cards: [] };

/** Answers a call with cards: one for each portal that its orders go to. */
export function answerWithCards(call: HookCall, frame: AnswerFrame): Result<HookAnswer, CdsRefusal> {
  const prefetched = indexPrefetch(call.prefetch, ordersOf(call));
  const sent = readOrders(call, prefetched);
  if (!sent.ok) return sent;
  const orders = readCodes(sent.value.orders);
  if (!orders.ok) return orders;
  return ok({ cards: toCards(toLines(orders.value, toAsking(prefetched, frame)), frame) });
}

/**
 * Answers a call as the payer's CRD server: with coverage information on each order, and with no card, since no card of
 * CRD may send anybody to a portal (CRD 2.2.1 resp-17, resp-23, resp-25).
 */
export function answerWithCoverage(
  call: HookCall,
  frame: AnswerFrame,
  { payers, isLenient }: PayerRules,
): Result<HookAnswer, CdsRefusal> {
  if (isCoverageUnwanted(call)) return ok(NOTHING);
  const prefetched = indexPrefetch(call.prefetch, ordersOf(call));
  const coverage = findPayerCoverage(call.prefetch, prefetched, payers);
  if (!coverage.ok) return coverage;
  const sent = readOrders(call, prefetched);
  if (!sent.ok) return sent;
  const { orders, unreachable } = sent.value;
  if (unreachable > 0) {
    const text =
      "An order that the call names was not prefetched, and this service asks no FHIR server. Prefetch what discovery names.";
    return err({ status: 412, text });
  }
  const fault = isLenient ? undefined : findProfileFault(orders.map(({ resource }) => resource));
  if (fault !== undefined) return err(fault);
  const coded = readCodes(orders);
  if (!coded.ok) return coded;
  return ok(toActions(coded.value, coverage.value.reference, toAsking(prefetched, frame), frame));
}

/** One action for each resource, also where two appointments are for the same order. */
function toActions(
  orders: readonly CodedOrder[],
  coverage: string,
  asking: Asking,
  { today, newId }: AnswerFrame,
): HookAnswer {
  const byTarget = new Map<unknown, CodedOrder[]>();
  for (const order of orders) {
    const target = referenceTo(order.resource) ?? order.resource;
    byTarget.set(target, [...(byTarget.get(target) ?? []), order]);
  }
  const systemActions: SystemAction[] = [];
  for (const about of byTarget.values()) {
    const [first] = about;
    if (first === undefined) continue;
    const statements = toAssertions(about, asking).map((assertion) =>
      toCoverageInformation(assertion, { coverage, today, newId }),
    );
    const update = toUpdate(first.resource, coverage, statements);
    if (update !== undefined) systemActions.push(update);
  }
  return systemActions.length === 0 ? NOTHING : { cards: [], systemActions };
}

/** A client may ask for no coverage information (CRD 2.2.1 dev-14). Every other setting is passed over (dev-17). */
function isCoverageUnwanted({ extension }: HookCall): boolean {
  return readField(readField(extension, "davinci-crd.configuration"), "coverage-info") === false;
}

function toAsking(prefetched: Prefetched, { tables, today, onAnswer }: AnswerFrame): Asking {
  return { tables, today, lineOfBusiness: readLineOfBusiness(prefetched), onAnswer };
}
