import { withUser } from "@/lib/auth/with-user.server";
import { describeImportProblem } from "@/lib/http/draft-problems";
import { describeProblem, toProblem, toProblemResponse } from "@/lib/http/problem";
import { readBodyBytes } from "@/lib/http/read-body-bytes";
import { streamLines } from "@/lib/http/stream-lines.server";
import { isListId } from "@/lib/lists/list-identities";
import { SOURCE_LIMITS } from "@/lib/lists/source/source-document";
import type { ListJob } from "@/lib/lists/worker/list-job";
import { runListJob } from "@/lib/lists/worker/list-jobs.server";
import { adminRefusalTexts } from "@/texts/admin-refusals";

const { imports } = adminRefusalTexts;

export const dynamic = "force-dynamic";

/** A file that is only just too large still gets to the reader that says so in its own words. */
const MOST_BYTES = SOURCE_LIMITS.bytes + 1_000;

/**
 * Reads a list file, or with `pasted=1` a text, and keeps it as a draft. Answers line by line while it works:
 * `{"progress": …}`, at the end `{"draft": …}` or `{"problem": …}`.
 */
export const POST = withUser("maintainer", async (request, user) => {
  const query = new URL(request.url).searchParams;
  const list = query.get("list") ?? "";
  if (!isListId(list)) {
    return toProblem("invalid-request", imports.whichList, [{ path: "/list", message: imports.noList }]);
  }
  const bytes = await readBodyBytes(request, MOST_BYTES).catch(() => undefined);
  if (bytes === undefined) return toProblem("malformed-body", imports.cutOff);
  if (bytes === null) {
    const { detail, error } = describeImportProblem({ code: "too-large" });
    return toProblemResponse(describeProblem("body-too-large", detail, { error }));
  }
  const pasted = query.get("pasted") === "1";
  const fileName = query.get("name") ?? "";
  return streamLines((write) => carryOut({ kind: "import", list, fileName, bytes, pasted, actor: user.email }, write));
});

async function carryOut(job: Extract<ListJob, { kind: "import" }>, write: (line: object) => void): Promise<void> {
  const draft = await runListJob(job, (progress) => write({ progress }));
  if (draft.ok) return write({ draft: draft.value });
  if ("name" in draft.error) throw new Error("Columns were refused that nobody chose");
  write({ problem: describeImportProblem(draft.error) });
}
