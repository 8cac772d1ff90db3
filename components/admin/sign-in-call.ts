import { err, ok, type Result } from "@/lib/shared/result";
import { adminSignInTexts } from "@/texts/admin-sign-in";

const texts = adminSignInTexts.call;

/** Why a call to sign in or to change an account came to nothing, in words that can be shown. */
export interface AuthFault {
  readonly code: string;
  readonly message: string;
}

const NO_ANSWER: AuthFault = { code: "no-answer", message: texts.noAnswer };

/** The server may name a code that has no words of its own here. */
const WORDS: Readonly<Record<string, string>> = texts.faults;

/** Calls one of the addresses that sign people in and out and keep their accounts. */
export async function callAuth<T = unknown>(
  endpoint: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<Result<T, AuthFault>> {
  try {
    const response = await fetch(`/api/auth/${endpoint}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    const document: unknown = await response.json();
    return response.ok ? ok(document as T) : err(toFault(response, document));
  } catch {
    // No network, or an answer that is no JSON: to the reader it is the same.
    return err(NO_ANSWER);
  }
}

function toFault({ status, headers }: Response, document: unknown): AuthFault {
  const { code, detail } = (document ?? {}) as Readonly<Record<string, unknown>>;
  const words = typeof code === "string" ? (WORDS[code] ?? detail) : undefined;
  if (typeof code === "string" && typeof words === "string") return { code, message: words };
  if (status === 429) {
    const wait = Number(headers.get("retry-after"));
    return { code: "too-many-tries", message: texts.tooManyTries(wait > 0 ? wait : undefined) };
  }
  return { code: "refused", message: texts.refused };
}
