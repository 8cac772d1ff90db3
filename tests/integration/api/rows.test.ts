import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/v1/decisions/route";
import { runs } from "../../support/property-runs";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

beforeEach(async () => {
  forgetPublishedLists();
  await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213"]);
  await publishList(database.prisma, "healthhelp", "2026-05-01", [
    "70551,,Diagnostic imaging,,,,",
    "72148,,Diagnostic imaging,medicare,,,",
  ]);
});

interface Sent {
  readonly body: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly accept?: string;
  readonly query?: string;
}

function send({ body, type, accept, query = "" }: Sent): Promise<Response> {
  const headers = { "Content-Type": type, ...(accept === undefined ? {} : { Accept: accept }) };
  return POST(new Request(`http://localhost/api/v1/decisions${query}`, { method: "POST", headers, body }));
}

type Row = Record<string, string>;

async function readTable(answer: Response): Promise<Row[]> {
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^text\/csv; charset=utf-8/);
  return parse(await answer.text(), { columns: true });
}

async function readLines(answer: Response): Promise<Record<string, unknown>[]> {
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toMatch(/^application\/x-ndjson/);
  const text = await answer.text();
  expect(text).toMatch(/\n$/);
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line));
}

const toLines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join("\n");

describe("a table", () => {
  it("is answered with a table, a row for each part of the days", async () => {
    const body =
      'Code,Modifiers,Date of service,LOB,request_type\r\n70551,26 TC,2026-04-30/2026-05-01,,\r\n99213,,2026-06-01,ohp,\r\n"72148",,2026-06-01,medicare,behavioral-health\r\n';
    const rows = await readTable(await send({ body, type: "text/csv" }));
    expect(rows.map(({ index, code, from, to, outcome, rule }) => [index, code, from, to, outcome, rule])).toEqual([
      ["0", "70551", "2026-04-30", "2026-04-30", "connect", "R3"],
      ["0", "70551", "2026-05-01", "2026-05-01", "healthhelp-webconsult", "R2"],
      ["1", "99213", "2026-06-01", "2026-06-01", "no-auth-needed", "R1"],
      ["2", "72148", "2026-06-01", "2026-06-01", "connect", "R5"],
    ]);
    expect(rows[0]).toMatchObject({ modifiers: "26 TC", assumed: "false" });
    expect(rows[1]).toMatchObject({
      service_line: "Diagnostic imaging",
      lists: expect.stringContaining("healthhelp 2026-05-01"),
      explanation: expect.stringContaining("HealthHelp WebConsult"),
    });
  });

  it("says what is needed, and the answer for each choice", async () => {
    const [row] = await readTable(await send({ body: "code,dos\n72148,2026-06-01\n", type: "text/csv" }));
    expect(row).toMatchObject({
      outcome: "needs-information",
      needs: "line-of-business",
      alternatives: "ohp: connect; medicare: healthhelp-webconsult",
    });
  });

  it("has refusals in their own rows, with reasons, between answers", async () => {
    const body =
      "code,dos,lob\n7055,2026-06-01,\n99213,soon,\n99213,2026-06-01,commercial\n99213,,,extra\n=1+1,,\n99213,2026-06-01,\n";
    const rows = await readTable(await send({ body, type: "text/csv" }));
    expect(rows.map(({ outcome, error }) => outcome || error)).toEqual([
      "not-a-procedure-code",
      "not-a-date",
      "invalid-request",
      "invalid-request",
      "not-a-procedure-code",
      "no-auth-needed",
    ]);
    expect(rows[2]?.["message"]).toContain("/lineOfBusiness");
    for (const row of rows.slice(0, -1)) expect(row["message"]).not.toBe("");
    expect(rows[4]?.["input"]).toBe("'=1+1");
    expect(rows.map(({ index }) => index)).toEqual(["0", "1", "2", "3", "4", "5"]);
  });

  it("gets what its rows leave out from the address", async () => {
    const body = "code,dos\n70551,\n70551,2026-04-01\n";
    const rows = await readTable(await send({ body, type: "text/csv", query: "?dos=2026-06-01&type=dental" }));
    expect(rows.map(({ from, outcome, rule }) => [from, outcome, rule])).toEqual([
      ["2026-06-01", "connect", "R6"],
      ["2026-04-01", "connect", "R6"],
    ]);
  });

  it.each<[string, string | Uint8Array<ArrayBuffer>, number, string]>([
    ["a quote that is not closed", 'code\n"70551\n99213\n', 400, "malformed-body"],
    ["a quote in a word", 'code\n705"51\n', 400, "malformed-body"],
    ["a cell that does not end", `code\n"${"9".repeat(40_000)}"\n`, 400, "malformed-body"],
    ["no UTF-8", new Uint8Array([99, 111, 100, 101, 10, 0xff, 10]), 400, "malformed-body"],
    ["nothing", "", 422, "invalid-request"],
    ["no header", "70551\n99213\n", 422, "invalid-request"],
    ["a column that nobody knows", "code,patient\n70551,Ada\n", 422, "invalid-request"],
    ["a column twice", "code,dos,date_of_service\n70551,,\n", 422, "invalid-request"],
    ["no codes", "dos\n2026-06-01\n", 422, "invalid-request"],
    ["more rows than a call may have", `code\n${"1\n".repeat(200_001)}`, 413, "body-too-large"],
    ["more bytes than a call may have", "x".repeat(20_000_001), 413, "body-too-large"],
  ])("with %s has no answer at all", async (_name, body, status, code) => {
    const answer = await send({ body, type: "text/csv" });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    const problem = await answer.json();
    expect(problem).toMatchObject({ status, code });
    expect(JSON.stringify(problem)).not.toMatch(/Ada|70551/);
  });

  it("with a byte order mark and empty lines is read as it is meant", async () => {
    const rows = await readTable(
      await send({ body: "\uFEFFcode,dos\n\n99213,2026-06-01\n\n", type: "Text/CSV; charset=utf-8" }),
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(["no-auth-needed"]);
  });
});

describe("JSON lines", () => {
  it("are answered line by line, as results of a JSON call", async () => {
    const requests = [
      { code: "70551-26", dateOfService: "2026-06-01" },
      { code: "7055" },
      { code: "99213", dateOfService: "2026-06-01" },
    ];
    const whole = await send({ body: JSON.stringify({ requests }), type: "application/json" });
    const { results, listsRevision } = await whole.json();
    const lines = await send({ body: toLines(requests), type: "application/x-ndjson" });
    expect(lines.headers.get("lists-revision")).toBe(listsRevision);
    expect(await readLines(lines)).toEqual(results);
  });

  it("that are wrong are refused by themselves", async () => {
    const body = `${toLines([{ code: "99213", dateOfService: "2026-06-01" }, { code: 99213 }, { code: "99213", dos: "2026-06-01" }, [], null])}\n{"code\n\n  \n${"x".repeat(20_000)}`;
    const lines = await readLines(await send({ body, type: "application/x-ndjson" }));
    expect(lines.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(lines[0]).toMatchObject({ decisions: [{ outcome: "no-auth-needed" }] });
    for (const line of lines.slice(1)) {
      expect(line).toMatchObject({ error: { code: "invalid-request", suggestions: [] } });
      expect(line).not.toHaveProperty("decisions");
    }
    expect(lines[2]).toMatchObject({ error: { errors: [{ message: expect.stringContaining("dos") }] } });
  });

  it("say where a list is missing, and the others are answered", async () => {
    await database.prisma.listVersion.updateMany({
      where: { listId: "healthhelp" },
      data: { status: "withdrawn", withdrawnAt: new Date(), withdrawnBy: "t", withdrawnReason: "t" },
    });
    await database.prisma.listsRevision.updateMany({ data: { number: { increment: 1 } } });
    forgetPublishedLists();
    const body = toLines([
      { code: "70551", dateOfService: "2026-06-01" },
      { code: "99213", dateOfService: "2026-04-01" },
    ]);
    const lines = await readLines(await send({ body, type: "application/x-ndjson" }));
    expect(lines[0]).toMatchObject({ error: { code: "lists-missing" } });
    expect(lines[1]).toMatchObject({ decisions: [{ outcome: "no-auth-needed" }] });
  });
});

describe("the form of the answers", () => {
  const JSON_BODY = { body: JSON.stringify({ requests: [{ code: "99213" }] }), type: "application/json" };
  const CSV_BODY = { body: "code\n99213\n", type: "text/csv" };
  const LINES = { body: '{"code":"99213"}\n', type: "application/jsonl" };

  it.each<[Sent, string | undefined, string]>([
    [JSON_BODY, undefined, "application/json"],
    [JSON_BODY, "*/*", "application/json"],
    [JSON_BODY, "text/html", "application/json"],
    [JSON_BODY, "text/csv", "text/csv"],
    [JSON_BODY, "application/x-ndjson", "application/x-ndjson"],
    [JSON_BODY, "text/csv;q=0.5, application/json", "application/json"],
    [CSV_BODY, undefined, "text/csv"],
    [CSV_BODY, "application/json, text/plain, */*", "text/csv"],
    [CSV_BODY, "application/json", "text/csv"],
    [CSV_BODY, "application/x-ndjson", "application/x-ndjson"],
    [CSV_BODY, "application/x-ndjson;q=0, */*", "text/csv"],
    [LINES, undefined, "application/x-ndjson"],
    [LINES, "text/*", "text/csv"],
  ])("of %o with Accept %s is %s", async (sent, accept, type) => {
    const answer = await send({ ...sent, ...(accept === undefined ? {} : { accept }) });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")?.split(";")[0]).toBe(type);
    expect(await answer.text()).toContain("no-auth-needed");
  });
});

// Other rows at a second try would hide what the first found.
it("whatever is sent as rows, each row that is there has one line, and nothing throws", { retry: 0 }, async () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom("70551", "99213-26", "2026-06-01", "ohp", '"', ","));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ code: cell, dateOfService: fc.option(cell) })), async (rows) => {
      if (rows.length === 0) return;
      const lines = await readLines(await send({ body: toLines(rows), type: "application/x-ndjson" }));
      expect(lines.map(({ index }) => index)).toEqual(rows.map((_row, index) => index));
    }),
    { numRuns: runs(60) },
  );
});
