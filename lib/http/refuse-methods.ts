import { toProblem } from "./problem";

/**
 * The handlers of an address for the methods that it does not have, and for `OPTIONS`, which names those it has.
 *
 * @example
 * export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");
 */
export function refuseMethodsExcept(allowed: string) {
  const refuse = () => refuseMethod(allowed);
  const name = () => new Response(null, { status: 204, headers: { Allow: allowed } });
  return { DELETE: refuse, OPTIONS: name, PATCH: refuse, POST: refuse, PUT: refuse };
}

/** The handlers of every address under the API that is none, which answer in the API's own way. */
export function refuseEveryMethod() {
  const refuse = () =>
    toProblem("not-found", "The API has no such address. It has /api/v1/decisions and /api/v1/lists.");
  return { DELETE: refuse, GET: refuse, OPTIONS: refuse, PATCH: refuse, POST: refuse, PUT: refuse };
}

/** The 405 for a call with another method than those that `allowed` names. */
export function refuseMethod(allowed: string): Response {
  const response = toProblem("method-not-allowed", `This address answers ${allowed} and nothing else.`);
  response.headers.set("Allow", allowed);
  return response;
}
