import { toProblem } from "@/lib/http/problem";

/** Answers every address under the API that is none, in the API's own way. */
function refuse(): Response {
  return toProblem("not-found", "The API has no such address. See /api for those it has.");
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
