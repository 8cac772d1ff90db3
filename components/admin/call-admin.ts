import { err, ok, type Result } from "@/lib/shared/result";
import { adminSiteTexts } from "@/texts/admin-site";

const texts = adminSiteTexts.callAdmin;

/** Why a call to the maintainer's side of the server came to nothing, in words that can be shown. */
export interface CallFault {
  /** 0 where no answer came. */
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** The reason itself where the server names one that has a shape of its own. */
  readonly error?: unknown;
}

interface Call {
  readonly method?: "GET" | "POST";
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

const NO_ANSWER: CallFault = {
  status: 0,
  code: "no-answer",
  message: texts.noAnswer,
};

/** A browser carries no more than this beyond the end of a page. */
const MOST_CARRIED = 50_000;

/** Calls an address under `/admin/api` and gives back its JSON. */
export async function callAdmin<T>(
  path: string,
  { method = "GET", body, signal }: Call = {},
): Promise<Result<T, CallFault>> {
  try {
    const response = await fetch(`/admin/api/${path}`, {
      method,
      ...(body === undefined ? {} : toBody(JSON.stringify(body))),
      ...(signal === undefined ? {} : { signal }),
    });
    const text = await response.text();
    const document: unknown = text === "" ? undefined : JSON.parse(text);
    return response.ok ? ok(document as T) : err(toFault(response.status, document));
  } catch {
    // No network, or an answer that is no JSON: to the reader it is the same.
    return err(NO_ANSWER);
  }
}

/** What was said just before somebody left the page still arrives. */
function toBody(body: string): RequestInit {
  return { body, headers: { "Content-Type": "application/json" }, keepalive: body.length < MOST_CARRIED };
}

/** Reads a problem document, or makes do with the status. */
export function toFault(status: number, document: unknown): CallFault {
  if (status === 401) return { status, code: "signed-out", message: texts.signedOut };
  if (status === 403) return { status, code: "not-allowed", message: texts.notAllowed };
  if (typeof document !== "object" || document === null) return { ...NO_ANSWER, status };
  const { code, detail, title, error } = document as Readonly<Record<string, unknown>>;
  const message = [detail, title].find((text) => typeof text === "string" && text !== "");
  return {
    status,
    code: typeof code === "string" ? code : "refused",
    message: typeof message === "string" ? message : NO_ANSWER.message,
    ...(error === undefined ? {} : { error }),
  };
}
