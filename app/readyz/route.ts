import { refuseWithoutLists } from "@/lib/http/answer-decisions.server";
import { answerFromLists } from "@/lib/http/answer-from-lists.server";
import { toProblem } from "@/lib/http/problem";
import { refuseMethodsExcept } from "@/lib/http/refuse-methods";
import { readListsCheck } from "@/lib/lists/published-tables.server";
import { isStopping } from "@/lib/observe/stopping.server";
import { findMissingLists, hasNoLists } from "@/lib/router/versions";
import { todayInLosAngeles } from "@/lib/shared/iso-date";

export const dynamic = "force-dynamic";

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseMethodsExcept("GET, HEAD, OPTIONS");

/**
 * Says whether this process can answer: lists are loaded (R11), and nobody told it to end. It names those that are missing
 * today, which stop only the answers that depend on them. It can while the database is away, and says so: taking every process out of service would help nobody.
 */
export async function GET(): Promise<Response> {
  if (isStopping()) return toProblem("stopping", "This process is about to end. Ask another one.");
  return await answerFromLists(({ tables }) => {
    if (hasNoLists(tables)) return refuseWithoutLists();
    const missing = findMissingLists(tables, todayInLosAngeles(new Date()));
    const { uncheckedSince } = readListsCheck();
    const readiness = {
      status: "ready",
      listsRevision: tables.revision,
      missingLists: missing.map(({ list }) => list),
      database: uncheckedSince === undefined ? "up" : "away",
      uncheckedSince: uncheckedSince?.toISOString(),
    };
    return Response.json(readiness, { headers: { "Cache-Control": "no-store" } });
  });
}
