import type fc from "fast-check";
import { answerWithCards, answerWithCoverage } from "../../lib/cds/answer-call";
import { CRD_HOOKS } from "../../lib/cds/discovery";
import { checkFeedback } from "../../lib/cds/feedback";
import { isNestedTooDeep } from "../../lib/cds/nesting";
import { readHookCall } from "../../lib/cds/read-call";
import { normaliseText } from "../../lib/codes/normalise-text";
import { parsePaste } from "../../lib/codes/parse-paste";
import { parseProcedureCode } from "../../lib/codes/procedure-code";
import { readDecisionsBody } from "../../lib/http/api-v1";
import { inspectCsv, readCsvRows } from "../../lib/http/read-csv-rows.server";
import { parseJson } from "../../lib/http/read-json-body";
import { readNdjsonRows } from "../../lib/http/read-ndjson-rows";
import { readPastedSource, readSource } from "../../lib/lists/source/read-source.server";
import { answer, type Question } from "../../lib/router/answer";
import { checkDocument } from "./check-document";
import { requireReadable, requireThat } from "./require-that";
import { CALLS, LISTS, PASTES, PAYER, REQUESTS, ROWS, SOME_TABLES, TODAY } from "./seeds";
import { makeTexts } from "./small-texts";

/** A reader, what it is given, and what must hold of whatever it makes of that. */
export interface SmallTarget {
  readonly texts: fc.Arbitrary<string>;
  readonly check: (text: string) => void | Promise<void>;
}

const utf8 = new TextEncoder();

/** Everything that reads a text that somebody typed, pasted or sent. */
export const SMALL_TARGETS = {
  paste: { texts: makeTexts(PASTES), check: checkPaste },
  code: { texts: makeTexts(["70551-26", "J1745 JZ", "0070U", "62320-62323", " 7O551"]), check: checkCode },
  "list as CSV": { texts: makeTexts(LISTS), check: (text) => checkList(text, "list.csv") },
  "list as TSV": {
    texts: makeTexts(LISTS.map((list) => list.replaceAll(",", "\t"))),
    check: (text) => checkList(text, "list.tsv"),
  },
  "list as pasted text": { texts: makeTexts([...LISTS, ...PASTES]), check: checkPastedList },
  "API as JSON": { texts: makeTexts(REQUESTS), check: checkRequests },
  "API as CSV": { texts: makeTexts(ROWS), check: checkRows },
  "API as JSON lines": { texts: makeTexts(REQUESTS), check: checkLines },
  "CDS call": { texts: makeTexts(CALLS), check: checkCall },
} as const satisfies Record<string, SmallTarget>;

function checkPaste(text: string): void {
  const { codes, setAside } = parsePaste(text);
  const lines = normaliseText(text).split("\n");
  for (const { code, line, repairedFrom, range } of codes) {
    requireThat(parseProcedureCode(code).ok, "what is found is a code");
    requireThat(line >= 1 && line <= lines.length, "a find has a line of the text");
    requireReadable(repairedFrom === undefined ? (range?.split("-") ?? [code]) : [repairedFrom], lines.join(""));
  }
  for (const { line } of setAside)
    requireThat(line >= 1 && line <= lines.length, "what is set aside has a line of the text");
}

function checkCode(text: string): void {
  const read = parseProcedureCode(text);
  if (read.ok)
    requireReadable([read.value.repairedFrom ?? read.value.code, ...read.value.modifiers], normaliseText(text));
  requireAnswered([{ code: text }]);
}

async function checkList(text: string, name: string): Promise<void> {
  checkDocument(await readSource(utf8.encode(text), name));
}

function checkPastedList(text: string): void {
  checkDocument(readPastedSource(text));
}

function checkRequests(text: string): void {
  const body = parseJson(utf8.encode(text));
  if (!body.ok) return;
  const questions = readDecisionsBody(body.value);
  if (questions.ok) requireAnswered(questions.value);
  else requireThat(questions.error.length > 0, "a refused body has a fault");
}

async function checkRows(text: string): Promise<void> {
  const body = utf8.encode(text);
  const table = await inspectCsv(body);
  if (!table.ok) return;
  let rows = 0;
  for await (const row of readCsvRows(body, table.value, {})) {
    rows++;
    if (row.ok) requireAnswered([row.value]);
  }
  requireThat(rows === table.value.rows, "every row is answered");
}

function checkLines(text: string): void {
  for (const row of readNdjsonRows(utf8.encode(text), {})) if (row.ok) requireAnswered([row.value]);
}

/** R10: what is no code or no day has an error and no outcome; what has an outcome is the code that was asked. */
function requireAnswered(questions: readonly Question[]): void {
  for (const question of questions) {
    const answered = answer(question, SOME_TABLES, TODAY);
    if ("error" in answered) continue;
    requireThat(parseProcedureCode(question.code).ok, "what is no code has no outcome");
    requireReadable([answered.repairedFrom ?? answered.code], normaliseText(question.code));
    requireThat(answered.decisions.length > 0, "an answer has a decision");
  }
}

function checkCall(text: string): void {
  const bytes = utf8.encode(text);
  if (isNestedTooDeep(bytes)) return;
  const body = parseJson(bytes);
  if (!body.ok) return;
  checkFeedback(body.value);
  const frame = { tables: SOME_TABLES, today: TODAY, base: "http://localhost", newId: () => "id" };
  for (const isStrict of [true, false]) {
    const call = readHookCall(body.value, { hooks: CRD_HOOKS, isStrict });
    if (!call.ok) continue;
    const rules = { payers: [PAYER], isLenient: !isStrict };
    for (const answered of [answerWithCards(call.value, frame), answerWithCoverage(call.value, frame, rules)]) {
      if (!answered.ok) continue;
      const links = JSON.stringify(answered.value).matchAll(/answer\?code=([A-Z0-9]{5})/g);
      requireReadable(
        [...links].map(([, code = ""]) => code),
        JSON.stringify(body.value),
      );
    }
  }
}
