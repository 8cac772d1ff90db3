import { stringify } from "csv-stringify/sync";
import { withUser } from "@/lib/auth/with-user.server";
import { readAuditLines } from "../../read-admin.server";
import { readAuditFilter } from "../read-filter";

export const dynamic = "force-dynamic";

const COLUMNS = ["id", "at", "actor", "action", "list", "version", "file_name", "file_sha256", "details"] as const;

/** How many lines are read from the database at a time. */
const LINES_AT_ONCE = 2000;

export const GET = withUser("viewer", (request) => {
  const address = new URL(request.url).searchParams;
  const filter = readAuditFilter((name) => address.get(name) ?? undefined);
  return new Response(toStream(writeLines(filter)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="which-portal-audit.csv"',
    },
  });
});

/** The whole log, part by part, so that years of it take no more memory than a page. */
async function* writeLines(filter: ReturnType<typeof readAuditFilter>): AsyncGenerator<string> {
  yield toCsv([COLUMNS]);
  let before = filter.before;
  for (;;) {
    const lines = await readAuditLines({ ...filter, before, limit: LINES_AT_ONCE });
    yield toCsv(
      lines.map(({ id, at, actor, action, list, version, fileName, fileSha256, details }) => [
        String(id),
        at.toISOString(),
        actor,
        action,
        list ?? "",
        version ?? "",
        fileName ?? "",
        fileSha256 ?? "",
        JSON.stringify(details),
      ]),
    );
    if (lines.length < LINES_AT_ONCE) return;
    before = lines.at(-1)?.id;
  }
}

function toStream(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const part = await parts.next();
      if (part.done) controller.close();
      else controller.enqueue(encoder.encode(part.value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { escape_formulas: true },
  );
}
