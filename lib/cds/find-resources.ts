import { isObject, isResource, type JsonObject, readField, referenceTo, type SentResource } from "./fhir-values";

/**
 * Every resource in a value, however the client wrapped it: itself, in a list, in a Bundle with or without `type` and
 * `fullUrl`, in a Bundle inside of another, or under `resource` as older clients send a prefetch.
 *
 * Takes no turn deeper by calling itself: what is nested without end is walked through as well.
 */
export function findResources(value: unknown): readonly SentResource[] {
  const found: SentResource[] = [];
  // The last comes off first, so that lists go on in reverse and resources come out in the order they were sent.
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (Array.isArray(next)) pushReversed(open, next);
    else if (isObject(next)) open.push(...unwrap(next, found));
  }
  return found;
}

/** What an object wraps; an object that is a resource and no Bundle is what is looked for. */
function unwrap(value: JsonObject, found: SentResource[]): readonly unknown[] {
  const entries = readField(value, "entry");
  if (value["resourceType"] === "Bundle" || (!isResource(value) && entries !== undefined)) return [entries];
  if (isResource(value)) {
    found.push(value);
    return [];
  }
  return [readField(value, "resource")];
}

function pushReversed(open: unknown[], list: readonly unknown[]): void {
  for (let at = list.length - 1; at >= 0; at -= 1) open.push(list[at]);
}

/** Everything that came with a call, whatever keys the client chose for it. */
export interface Prefetched {
  /** What stands in the prefetch, in the order it was sent. */
  readonly resources: readonly SentResource[];
  /** The resource of the prefetch or the context that a local reference such as `ServiceRequest/1` leads to. */
  readonly resolve: (reference: string | undefined) => SentResource | undefined;
}

/** Finds everything that came with a call. We ask no FHIR server: what is not here is not reachable. */
export function indexPrefetch(prefetch: JsonObject | undefined, orders: unknown): Prefetched {
  const resources = findResources(prefetch === undefined ? [] : Object.values(prefetch));
  const known = new Map<string, SentResource>();
  for (const resource of [...resources, ...findResources(orders)]) {
    const reference = referenceTo(resource);
    if (reference !== undefined && !known.has(reference)) known.set(reference, resource);
  }
  return { resources, resolve: (reference) => (reference === undefined ? undefined : known.get(reference)) };
}
