import { err, ok, type Result } from "../shared/result";
import {
  isObject,
  isResource,
  readField,
  readList,
  readReference,
  readText,
  referenceTo,
  type SentResource,
  toLocalReference,
} from "./fhir-values";
import { findResources, type Prefetched } from "./find-resources";
import { MOST_CODINGS, MOST_ORDERS, TOO_MUCH } from "./limits";
import { type HookCall, ordersOf } from "./read-call";
import type { CdsRefusal } from "./refusal";
import { readAppointmentDays, readOrderDays, readTaskDays, type ServiceDays } from "./service-days";

/** One order of a call: what is asked for, and when. */
export interface Order {
  /** The resource that an answer belongs to, whole and as it was sent. */
  readonly resource: SentResource;
  /** Where its codes stand: CodeableConcepts, none of which has been looked at. */
  readonly concepts: readonly unknown[];
  readonly days: ServiceDays;
}

/** The orders of a call, and how many more it names that did not come with it. */
export interface SentOrders {
  readonly orders: readonly Order[];
  readonly unreachable: number;
}

/** R5's `basedOn`, which CRD 2.2.1 also lets an R4 appointment carry. */
const ALTERNATE_REFERENCE = "http://hl7.org/fhir/StructureDefinition/alternate-reference";

const ORDER_TYPES: readonly string[] = ["ServiceRequest", "DeviceRequest"];

/** Nothing will be done for these, so that nobody has to be asked. */
const CALLED_OFF: readonly unknown[] = ["revoked", "cancelled", "noshow", "entered-in-error"];

/** Finds the orders of a call, in the order they were sent. Drugs, diets and lenses are none of these lists. */
export function readOrders(call: HookCall, prefetched: Prefetched): Result<SentOrders, CdsRefusal> {
  switch (call.hook) {
    case "order-dispatch":
      return readDispatched(call, prefetched);
    case "appointment-book":
      return readAppointments(call, prefetched);
    case "order-select":
      return toDrafts(readSelected(call), prefetched);
    case "order-sign":
      return toDrafts(findResources(ordersOf(call)), prefetched);
  }
}

function toDrafts(resources: readonly SentResource[], prefetched: Prefetched): Result<SentOrders, CdsRefusal> {
  const drafts = resources.filter((resource) => isWanted(resource) && ORDER_TYPES.includes(resource.resourceType));
  if (drafts.length > MOST_ORDERS) return err(TOO_MUCH);
  return ok({ orders: drafts.map((draft) => toOrder(draft, prefetched)), unreachable: 0 });
}

/** Only what was just selected, where the client names it in a way that can be followed; else every draft. */
function readSelected(call: HookCall): readonly SentResource[] {
  const drafts = findResources(ordersOf(call));
  const selections = new Set(readList(readField(call.context, "selections")).flatMap((name) => readText(name) ?? []));
  const local = new Set([...selections].flatMap((name) => toLocalReference(name) ?? []));
  const selected = drafts.filter((draft) => {
    const reference = referenceTo(draft);
    return reference !== undefined && (local.has(reference) || selections.has(readText(draft["id"]) ?? ""));
  });
  return selected.length > 0 ? selected : drafts;
}

/** An appointment for an order is answered at the order (CRD 2.2.1, Coverage Information), on the appointment's days. */
function readAppointments(call: HookCall, prefetched: Prefetched): Result<SentOrders, CdsRefusal> {
  const orders: Order[] = [];
  let unreachable = 0;
  for (const appointment of findResources(ordersOf(call))) {
    if (appointment.resourceType !== "Appointment" || !isWanted(appointment)) continue;
    const days = readAppointmentDays(appointment);
    const concepts = readList(appointment["serviceType"]);
    const named = readList(appointment["basedOn"]).flatMap((reference) => readOrderReference(reference) ?? []);
    const based = [...new Set(named)];
    if (orders.length + based.length >= MOST_ORDERS || concepts.length > MOST_CODINGS) return err(TOO_MUCH);
    const found = based.flatMap((reference) => prefetched.resolve(reference) ?? []);
    unreachable += based.length - found.length;
    const wanted = found.filter(isWanted);
    for (const resource of wanted) orders.push(withDays(addConcepts(toOrder(resource, prefetched), concepts), days));
    if (wanted.length === 0) orders.push({ resource: appointment, concepts, days });
  }
  return ok({ orders, unreachable });
}

function readOrderReference(reference: unknown): string | undefined {
  const alternate = readList(readField(reference, "extension")).find(
    (extension) => readField(extension, "url") === ALTERNATE_REFERENCE,
  );
  return [reference, readField(alternate, "valueReference")]
    .map((part) => toLocalReference(readReference(part)))
    .find((local) => local !== undefined && isOrderReference(local));
}

/** The hook names its orders and does not hold them. A Task tells when the chosen performer is to carry one out. */
function readDispatched(call: HookCall, prefetched: Prefetched): Result<SentOrders, CdsRefusal> {
  const named = readList(ordersOf(call)).flatMap((name) => toLocalReference(readText(name)) ?? []);
  const references = [...new Set(named)].filter(isOrderReference);
  if (references.length > MOST_ORDERS) return err(TOO_MUCH);
  const found = references.flatMap((reference) => prefetched.resolve(reference) ?? []);
  const tasks = readTasks(call);
  const orders = found
    .filter(isWanted)
    .map((resource) => withDays(toOrder(resource, prefetched), readTaskDays(tasks.get(referenceTo(resource)))));
  return ok({ orders, unreachable: references.length - found.length });
}

/** The Tasks of a dispatch by the order that each is for. The hook's own example spells their name in another way. */
function readTasks({ context }: HookCall): ReadonlyMap<string | undefined, SentResource> {
  const tasks = ["fulfillmentTasks", "fulfillment-tasks"].flatMap((name) => findResources(readField(context, name)));
  return new Map(tasks.map((task) => [toLocalReference(readReference(task["focus"])), task]));
}

function isOrderReference(reference: string): boolean {
  return ORDER_TYPES.includes(reference.split("/", 1)[0] ?? "");
}

/** CRD 2.2.1 has servers understand `doNotPerform`: what must not be done needs no authorization. */
function isWanted(resource: SentResource): boolean {
  return resource["doNotPerform"] !== true && !CALLED_OFF.includes(resource["status"]);
}

function toOrder(resource: SentResource, prefetched: Prefetched): Order {
  return { resource, concepts: findConcepts(resource, prefetched), days: readOrderDays(resource) };
}

function findConcepts(resource: SentResource, prefetched: Prefetched): readonly unknown[] {
  if (resource.resourceType === "ServiceRequest") return [resource["code"]];
  const device = findDevice(resource, prefetched);
  // Billing options of a device stand on the device itself.
  return [
    resource["codeCodeableConcept"],
    resource["code"],
    device?.["type"],
    { extension: device?.["extension"] },
  ].filter(isObject);
}

function findDevice(resource: SentResource, prefetched: Prefetched): SentResource | undefined {
  const reference = readReference(resource["codeReference"]);
  if (reference === undefined) return undefined;
  const contained = readList(resource["contained"]).filter(isResource);
  return (
    contained.find((device) => reference === `#${readText(device["id"]) ?? ""}`) ??
    prefetched.resolve(toLocalReference(reference))
  );
}

function addConcepts(order: Order, concepts: readonly unknown[]): Order {
  return { ...order, concepts: [...order.concepts, ...concepts] };
}

function withDays(order: Order, days: ServiceDays): Order {
  return days.kind === "missing" ? order : { ...order, days };
}
