import { err, ok, type Result } from "../shared/result";
import { toProblem } from "./problem";
import { readBodyBytes } from "./read-body-bytes";

/** Holds 10,000 requests with every field given. */
const MOST_BODY_BYTES = 2_000_000;

/** What reading a JSON body needs of a call, whatever brought it here. */
export interface JsonCall {
  readonly contentType: string | null | undefined;
  readonly contentEncoding: string | null | undefined;
  /** The bytes of the body, or null when there are more than `most`; rejects where the body ends too early. */
  readonly readBytes: (most: number) => Promise<Uint8Array | null>;
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

export function toJsonCall(request: Request): JsonCall {
  return {
    contentType: request.headers.get("content-type"),
    contentEncoding: request.headers.get("content-encoding"),
    readBytes: (most) => readBodyBytes(request, most),
  };
}

/** Reads a JSON body within the size limit. What cannot be read comes back as the problem to answer with. */
export async function readJsonBody(request: Request): Promise<Result<unknown, Response>> {
  return await readJson(toJsonCall(request));
}

/** {@link readJsonBody} for a call that is no `Request`. */
export async function readJson(call: JsonCall): Promise<Result<unknown, Response>> {
  const type = call.contentType?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    return err(
      toProblem("wrong-content-type", "Send the body as JSON, with the header Content-Type: application/json."),
    );
  }
  const encoding = call.contentEncoding?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity") {
    return err(toProblem("wrong-content-type", "Send the body as it is, without compression or Content-Encoding."));
  }
  const bytes = await call.readBytes(MOST_BODY_BYTES).catch(() => undefined);
  if (bytes === undefined)
    return err(toProblem("malformed-body", "The body ended before it was whole. Send it again."));
  if (bytes === null) {
    const detail = `A body may have at most ${MOST_BODY_BYTES} bytes. Split the requests over several calls.`;
    return err(toProblem("body-too-large", detail));
  }
  try {
    return ok(JSON.parse(utf8.decode(bytes)));
  } catch {
    return err(toProblem("malformed-body", "The body could not be read as JSON in UTF-8."));
  }
}
