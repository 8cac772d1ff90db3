import "server-only";
import { isUtf8 } from "node:buffer";
import { setImmediate as letOthersGo } from "node:timers/promises";
import { countAnswers } from "../observe/counts.server";
import { answer, type Question } from "../router/answer";
import type { RoutingTables } from "../router/routing-tables";
import { hasNoLists } from "../router/versions";
import { type IsoDate, todayInLosAngeles } from "../shared/iso-date";
import { err, ok, type Result } from "../shared/result";
import { refuseQuestions, refuseWithoutLists } from "./answer-decisions.server";
import { answerFromLists } from "./answer-from-lists.server";
import { readBulkQuery, readDecisionsBody } from "./api-v1";
import { toProblem } from "./problem";
import { readBodyBytes } from "./read-body-bytes";
import { inspectCsv, readCsvRows, type TableFault } from "./read-csv-rows.server";
import { readJsonBody } from "./read-json-body";
import { countLines, readNdjsonRows } from "./read-ndjson-rows";
import { MEDIA_TYPES, type RowForm } from "./row-forms";
import type { RowRefusal } from "./row-question";
import { streamChunks } from "./stream-chunks.server";
import { createCsvWriter, type NumberedResult, type RowResult } from "./write-csv-rows";

/** The rows are read again while they are answered, so that a body is held for that long. */
const MOST_BODY_BYTES = 20_000_000;
const MOST_ROWS = 200_000;
/** Answered at a time: enough to cost little, and done before anybody who waits behind it would notice. */
const ROWS_AT_A_TIME = 200;

type Row = Result<Question, RowRefusal>;
type Rows = Iterable<Row> | AsyncIterable<Row>;

/**
 * Answers a decisions call with rows, one after the other, while they are worked out: a hundred thousand of them take no
 * more memory than a few.
 *
 * The whole body is read first, since a caller that sends and does not listen meanwhile would wait for ever. Rows that
 * are wrong are refused one by one; a body that is none of its form has no answer at all.
 */
export async function answerRows(request: Request, sent: RowForm, wanted: Exclude<RowForm, "json">): Promise<Response> {
  const rows = await readRows(request, sent);
  if (!rows.ok) return rows.error;
  return await answerFromLists(({ tables }) => {
    if (hasNoLists(tables)) return refuseWithoutLists();
    const today = todayInLosAngeles(new Date());
    const decide = (row: Row) => decideRow(row, tables, today);
    const write = wanted === "csv" ? createCsvWriter() : writeNdjson;
    return new Response(streamChunks(toChunks(rows.value, decide, write)), {
      headers: {
        "Content-Type": MEDIA_TYPES[wanted],
        "Cache-Control": "no-store",
        "Lists-Revision": tables.revision,
        ...(wanted === "csv" ? { "Content-Disposition": 'attachment; filename="decisions.csv"' } : {}),
      },
    });
  });
}

async function readRows(request: Request, sent: RowForm): Promise<Result<Rows, Response>> {
  const defaults = readBulkQuery(new URL(request.url).searchParams);
  if (!defaults.ok) return err(refuseQuestions(defaults.error));
  if (sent === "json") {
    const body = await readJsonBody(request);
    if (!body.ok) return body;
    const questions = readDecisionsBody(body.value);
    return questions.ok ? ok(questions.value.map((question) => ok(question))) : err(refuseQuestions(questions.error));
  }
  const body = await readText(request);
  if (!body.ok) return body;
  if (sent === "ndjson") {
    return countLines(body.value) > MOST_ROWS + 1 ? refuseRows() : ok(readNdjsonRows(body.value, defaults.value));
  }
  const table = await inspectCsv(body.value);
  if (!table.ok) return err(refuseTable(table.error));
  return table.value.rows > MOST_ROWS ? refuseRows() : ok(readCsvRows(body.value, table.value, defaults.value));
}

async function readText(request: Request): Promise<Result<Uint8Array, Response>> {
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity") {
    return err(toProblem("wrong-content-type", "Send the body as it is, without compression or Content-Encoding."));
  }
  const body = await readBodyBytes(request, MOST_BODY_BYTES).catch(() => undefined);
  if (body === undefined) return err(toProblem("malformed-body", "The body ended before it was whole. Send it again."));
  if (body === null) {
    return err(
      toProblem("body-too-large", `Rows may have at most ${MOST_BODY_BYTES} bytes. Split them over several calls.`),
    );
  }
  return isUtf8(body) ? ok(body) : err(toProblem("malformed-body", "The body is not UTF-8."));
}

function refuseRows(): Result<never, Response> {
  return err(toProblem("body-too-large", `A call may have at most ${MOST_ROWS} rows. Split them over several calls.`));
}

function refuseTable(fault: TableFault): Response {
  if (fault.code === "columns") return refuseQuestions(fault.faults);
  const detail = `The body could not be read as CSV: see line ${fault.line}, and look for a quote that is not closed.`;
  return toProblem("malformed-body", detail);
}

function decideRow(row: Row, tables: RoutingTables, today: IsoDate): RowResult {
  if (!row.ok) return { input: "", error: row.error };
  const answered = answer(row.value, tables, today);
  countAnswers([answered]);
  return answered;
}

function writeNdjson(results: readonly NumberedResult[]): string {
  return results.map((result) => `${JSON.stringify(result)}\n`).join("");
}

async function* toChunks(
  rows: Rows,
  decide: (row: Row) => RowResult,
  write: (results: readonly NumberedResult[]) => string,
): AsyncGenerator<string> {
  let index = 0;
  let results: NumberedResult[] = [];
  for await (const row of rows) {
    results.push({ index: index++, ...decide(row) });
    if (results.length < ROWS_AT_A_TIME) continue;
    yield write(results);
    results = [];
    await letOthersGo();
  }
  yield write(results);
}
