import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

// The pages are bundled apart from the script that serves them, and a request goes through both.
const SHARED = Symbol.for("which-portal.request-scope");
const shared = globalThis as { [SHARED]?: AsyncLocalStorage<string> };

/** Runs the work on a request, so that every line written in it carries the id of the request. */
export function withRequestId<T>(id: string, work: () => T): T {
  shared[SHARED] ??= new AsyncLocalStorage();
  return shared[SHARED].run(id, work);
}

/** The id of the request that this code works on; undefined where it works for none. */
export function findRequestId(): string | undefined {
  return shared[SHARED]?.getStore();
}
