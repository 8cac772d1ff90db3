import type { Question } from "../router/answer";
import { err, type Result } from "../shared/result";
import type { Asked } from "./api-v1";
import { type RowRefusal, readRow, refuseRow } from "./row-question";

const NEWLINE = 10;
/** Far longer than a request with everything in it. */
const LONGEST_LINE_BYTES = 16_000;

const utf8 = new TextDecoder();

/** Reads a body of JSON lines, one request a line. Empty lines are passed over. */
export function* readNdjsonRows(body: Uint8Array, defaults: Asked): Generator<Result<Question, RowRefusal>> {
  for (let from = 0; from < body.length; ) {
    const newline = body.indexOf(NEWLINE, from);
    const to = newline === -1 ? body.length : newline;
    const line = body.subarray(from, to);
    from = to + 1;
    if (line.length > LONGEST_LINE_BYTES) {
      yield err(refuseRow(`A line may have at most ${LONGEST_LINE_BYTES} bytes.`));
      continue;
    }
    const text = utf8.decode(line).trim();
    if (text !== "") yield readLine(text, defaults);
  }
}

/** How many requests a body of JSON lines may hold at most: its lines, empty ones too. */
export function countLines(body: Uint8Array): number {
  let lines = 1;
  for (let at = body.indexOf(NEWLINE); at !== -1; at = body.indexOf(NEWLINE, at + 1)) lines++;
  return lines;
}

function readLine(text: string, defaults: Asked): Result<Question, RowRefusal> {
  try {
    return readRow(JSON.parse(text), defaults);
  } catch {
    return err(refuseRow("This line could not be read as JSON."));
  }
}
