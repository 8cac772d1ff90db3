import { err, ok, type Result } from "../shared/result";
import { type ProblemCode, toProblem } from "./problem";
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

/** Which bodies an address takes. */
export interface BodyLimits {
  readonly mostBytes: number;
  /** Media types in lower case, without parameters; the first is the one to name. */
  readonly types: readonly string[];
}

/** Why a body could not be read, and what to do. */
export interface BodyFault {
  readonly code: Extract<ProblemCode, "wrong-content-type" | "malformed-body" | "body-too-large">;
  readonly detail: string;
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
  const bytes = await readBytes(call, { mostBytes: MOST_BODY_BYTES, types: ["application/json"] });
  const value = bytes.ok ? parseJson(bytes.value) : bytes;
  if (value.ok) return value;
  const { code, detail } = value.error;
  return err(toProblem(code, code === "body-too-large" ? `${detail} Split the requests over several calls.` : detail));
}

/** The bytes of a body within the limits of its address. */
export async function readBytes(
  call: JsonCall,
  { mostBytes, types }: BodyLimits,
): Promise<Result<Uint8Array, BodyFault>> {
  const type = call.contentType?.split(";")[0]?.trim().toLowerCase();
  if (type === undefined || !types.includes(type)) {
    return refuse("wrong-content-type", `Send the body as JSON, with the header Content-Type: ${types[0]}.`);
  }
  const encoding = call.contentEncoding?.trim().toLowerCase() ?? "identity";
  if (encoding !== "identity") {
    return refuse("wrong-content-type", "Send the body as it is, without compression or Content-Encoding.");
  }
  const bytes = await call.readBytes(mostBytes).catch(() => undefined);
  if (bytes === undefined) return refuse("malformed-body", "The body ended before it was whole. Send it again.");
  if (bytes === null) return refuse("body-too-large", `A body may have at most ${mostBytes} bytes.`);
  return ok(bytes);
}

/** Reads bytes as JSON in UTF-8. */
export function parseJson(bytes: Uint8Array): Result<unknown, BodyFault> {
  try {
    return ok(JSON.parse(utf8.decode(bytes)));
  } catch {
    return refuse("malformed-body", "The body could not be read as JSON in UTF-8.");
  }
}

function refuse(code: BodyFault["code"], detail: string): Result<never, BodyFault> {
  return err({ code, detail });
}
