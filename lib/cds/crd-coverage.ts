import type { Identifier } from "fhir/r4";
import { err, ok, type Result } from "../shared/result";
import { isInForce } from "./coverage-line";
import {
  type JsonObject,
  readField,
  readIdentifier,
  readList,
  readReference,
  referenceTo,
  type SentResource,
} from "./fhir-values";
import type { Prefetched } from "./find-resources";
import { findPayors } from "./payor";
import type { CdsRefusal } from "./refusal";

/** An identifier that the operator says is the payer's. Without a system it is taken under any. */
export interface PayerIdentifier {
  readonly system: string | undefined;
  readonly value: string;
}

/** The one coverage that every statement is about. */
export interface PayerCoverage {
  readonly coverage: SentResource;
  /** The client's own reference to it, such as `Coverage/12`. */
  readonly reference: string;
}

/** The key under which discovery asks for the coverage. Others are looked into as well. */
const COVERAGE_KEY = "coverage";

/**
 * Finds the coverage of a call and checks that its payer is one that we speak for (CRD 2.2.1 hook-13).
 *
 * What was asked for and did not come is 412; what came and does not fit is 400 (found-32).
 */
export function findPayerCoverage(
  prefetch: JsonObject | undefined,
  prefetched: Prefetched,
  payers: readonly PayerIdentifier[],
): Result<PayerCoverage, CdsRefusal> {
  const coverage = findOneCoverage(prefetch, prefetched);
  if (!coverage.ok) return coverage;
  const reference = referenceTo(coverage.value);
  if (reference === undefined) {
    return refuse(400, "The Coverage has no id, so that nothing can be said about it.", "Coverage.id");
  }
  const fault = findPayerFault(coverage.value, prefetched, payers);
  return fault === undefined ? ok({ coverage: coverage.value, reference }) : err(fault);
}

function findOneCoverage(prefetch: JsonObject | undefined, prefetched: Prefetched): Result<SentResource, CdsRefusal> {
  const sent = prefetched.resources.filter(({ resourceType }) => resourceType === "Coverage");
  // Two keys can hold the same one.
  const coverages = new Map(sent.filter(isInForce).map((coverage) => [referenceTo(coverage) ?? coverage, coverage]));
  const [only] = coverages.values();
  if (only !== undefined && coverages.size === 1) return ok(only);
  if (only !== undefined) {
    return refuse(400, "There are several Coverages. Send the one that is likely to be primary (dev-29).", "Coverage");
  }
  if (sent.length === 0 && !wasAnswered(readField(prefetch, COVERAGE_KEY))) {
    return refuse(
      412,
      "The Coverage was not prefetched, and this service asks no FHIR server. Prefetch what discovery names.",
      "Coverage",
    );
  }
  return refuse(400, "There is no Coverage in force to answer for.", "Coverage");
}

/** Null and an empty Bundle say that there is nothing; an OperationOutcome says that it could not be looked for. */
function wasAnswered(value: unknown): boolean {
  return value !== undefined && readField(value, "resourceType") !== "OperationOutcome";
}

function findPayerFault(
  coverage: SentResource,
  prefetched: Prefetched,
  payers: readonly PayerIdentifier[],
): CdsRefusal | undefined {
  const found = findPayors(coverage, prefetched);
  const identifiers = found
    .flatMap(({ named, resource }) => [readField(named, "identifier"), ...readList(resource?.["identifier"])])
    .map(readIdentifier);
  if (identifiers.some((identifier) => isOurs(identifier, payers))) return undefined;
  const isAway = found.some(({ named, resource }) => resource === undefined && readReference(named) !== undefined);
  if (isAway && identifiers.every(({ value }) => value === undefined)) {
    return {
      status: 412,
      text: "The payor of the Coverage was not prefetched, and this service asks no FHIR server. Prefetch what discovery names.",
      expression: ["Coverage.payor"],
    };
  }
  return {
    status: 400,
    text: "The payor of the Coverage has no identifier of a payer that this service answers for.",
    expression: ["Coverage.payor"],
  };
}

function isOurs({ system, value }: Identifier, payers: readonly PayerIdentifier[]): boolean {
  return payers.some((payer) => payer.value === value && (payer.system === undefined || payer.system === system));
}

function refuse(status: CdsRefusal["status"], text: string, expression: string): Result<never, CdsRefusal> {
  return err({ status, text, expression: [expression] });
}
