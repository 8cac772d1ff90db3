import { isObject, readField, readList, readText, type SentResource } from "./fhir-values";
import type { CdsRefusal } from "./refusal";

/** What CRD 2.2.1's profiles ask of an order and an answer stands on. */
const REQUIRED: Readonly<Record<string, readonly (readonly [string, (order: SentResource) => boolean])[]>> = {
  ServiceRequest: [
    ["id", hasText("id")],
    ["status", hasText("status")],
    ["intent", hasText("intent")],
    ["subject", (order) => isObject(order["subject"])],
    ["code", (order) => isConcept(order["code"])],
  ],
  DeviceRequest: [
    ["id", hasText("id")],
    ["status", hasText("status")],
    ["intent", hasText("intent")],
    ["subject", (order) => isObject(order["subject"])],
    ["code", (order) => isConcept(order["codeCodeableConcept"]) || isObject(order["codeReference"])],
  ],
  Appointment: [
    ["id", hasText("id")],
    ["status", hasText("status")],
  ],
};

/**
 * Says what in the orders of a call breaks the profiles of CRD 2.2.1, or nothing. Elements that are required there and
 * that no answer reads (`authoredOn`, `requester`, the participants of an appointment) are not asked for.
 */
export function findProfileFault(orders: readonly SentResource[]): CdsRefusal | undefined {
  const missing = orders.flatMap((order) => {
    const absent = (REQUIRED[order.resourceType] ?? []).filter(([, isThere]) => !isThere(order));
    return absent.map(([element]) => `${order.resourceType}.${element}`);
  });
  if (missing.length === 0) return undefined;
  const names = [...new Set(missing)];
  return { status: 422, text: `An order lacks what its profile requires: ${names.join(", ")}.`, expression: names };
}

function hasText(name: string): (order: SentResource) => boolean {
  return (order) => readText(order[name]) !== undefined;
}

/** A concept without a code can still say in words what is meant. */
function isConcept(value: unknown): boolean {
  return (
    isObject(value) &&
    (readText(value["text"]) !== undefined ||
      readList(value["coding"]).length > 0 ||
      readList(readField(value, "extension")).length > 0)
  );
}
