import { err, ok, type Result } from "../shared/result";
import { toProblem } from "./problem";

/** Holds 10,000 requests with every field given. */
const MOST_BODY_BYTES = 2_000_000;

/** Reads a JSON body within the size limit. What cannot be read comes back as the problem to answer with. */
export async function readJsonBody(request: Request): Promise<Result<unknown, Response>> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    return err(
      toProblem("wrong-content-type", "Send the body as JSON, with the header Content-Type: application/json."),
    );
  }
  const encoding = request.headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity") {
    return err(toProblem("wrong-content-type", "Send the body as it is, without compression or Content-Encoding."));
  }
  const bytes = await readBytes(request).catch(() => undefined);
  if (bytes === undefined)
    return err(toProblem("malformed-body", "The body ended before it was whole. Send it again."));
  if (bytes === null) {
    const detail = `A body may have at most ${MOST_BODY_BYTES} bytes. Split the requests over several calls.`;
    return err(toProblem("body-too-large", detail));
  }
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return err(toProblem("malformed-body", "The body could not be read as JSON in UTF-8."));
  }
}

/** The bytes of a body, or null as soon as there are too many, so that no large body is ever held. */
async function readBytes(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BODY_BYTES) return null;
  if (request.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    size += chunk.value.byteLength;
    if (size > MOST_BODY_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(chunk.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
