import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { JSON_REPLY_HEADERS, type JsonReply } from "../../lib/http/json-reply";
import { toProblem } from "../../lib/http/problem";
import type { JsonCall } from "../../lib/http/read-json-body";
import { logFault } from "../../lib/observe/log.server";
import { sendAnswer } from "./send-answer";

/** Below this, packing an answer takes longer than sending it as it is. */
const PACKED_FROM_BYTES = 1_024;

const pack = promisify(gzip);

/**
 * Answers a call that other software makes by the thousand, with the same code as its handler under `app` and without
 * the streams that Next puts around a handler, which take longer than the answer.
 */
export function answerCallDirectly(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (call: JsonCall) => Promise<JsonReply>,
): void {
  void answer({
    contentType: request.headers["content-type"],
    contentEncoding: request.headers["content-encoding"],
    readBytes: (most) => readBytes(request, most),
  })
    .catch((error: unknown) => {
      logFault("A call failed", error);
      return toProblem("work-failed", "Something went wrong here. Try again in a moment.");
    })
    .then((reply) => sendReply(reply, request, response));
}

/** The bytes of a body, or null as soon as there are more than `most`, so that no large body is ever held. */
function readBytes(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const read = (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= most) chunks.push(chunk);
      else giveUp();
    };
    const giveUp = () => {
      request.off("data", read).resume();
      resolve(null);
    };
    request.once("error", reject);
    request.once("close", () => reject(new Error("The body ended before it was whole")));
    if (Number(request.headers["content-length"] ?? 0) > most) return giveUp();
    request.on("data", read);
    request.once("end", () => resolve(toOne(chunks)));
  });
}

/** Nearly every body comes in one piece, which then need not be copied. */
function toOne(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}

async function sendReply(reply: JsonReply, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (reply instanceof Response) return await sendAnswer(reply, response);
  // Another layer may have named what else the answer depends on.
  response.appendHeader("Vary", "Accept-Encoding");
  const headers = JSON_REPLY_HEADERS;
  if (reply.byteLength >= PACKED_FROM_BYTES && takesGzip(request)) {
    const packed = await pack(reply);
    response.writeHead(200, { ...headers, "Content-Encoding": "gzip", "Content-Length": packed.byteLength });
    response.end(packed);
    return;
  }
  response.writeHead(200, { ...headers, "Content-Length": reply.byteLength });
  response.end(reply);
}

/** A client that does not want gzip names it with a weight of zero, or not at all. */
function takesGzip({ headers }: IncomingMessage): boolean {
  const accepted = String(headers["accept-encoding"] ?? "").toLowerCase();
  return /(^|[\s,])gzip\s*($|,|;(?!\s*q=0(\.0*)?\s*($|,)))/.test(accepted);
}
