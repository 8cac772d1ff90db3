import {
  isObject,
  isResource,
  type JsonObject,
  readList,
  readReference,
  readText,
  type SentResource,
  toLocalReference,
} from "./fhir-values";
import type { Prefetched } from "./find-resources";
import { MOST_PAYORS } from "./limits";

/** Who a coverage says pays: what stands there, and the resource that it leads to, if it came with the call. */
export interface Payor {
  readonly named: JsonObject;
  readonly resource: SentResource | undefined;
}

/** Finds the payors of a coverage, contained in it or beside it. */
export function findPayors(coverage: SentResource, { resolve }: Prefetched): readonly Payor[] {
  const contained = readList(coverage["contained"]).filter(isResource);
  const payors = readList(coverage["payor"]).filter(isObject).slice(0, MOST_PAYORS);
  return payors.map((named) => {
    const reference = readReference(named);
    const resource = reference?.startsWith("#")
      ? contained.find((one) => readText(one["id"]) === reference.slice(1))
      : resolve(toLocalReference(reference));
    return { named, resource };
  });
}
