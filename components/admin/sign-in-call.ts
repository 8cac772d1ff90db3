import { err, ok, type Result } from "@/lib/shared/result";

/** Why a call to sign in or to change an account came to nothing, in words that can be shown. */
export interface AuthFault {
  readonly code: string;
  readonly message: string;
}

const NO_ANSWER: AuthFault = {
  code: "no-answer",
  message: "The server did not answer. Check your connection and try again.",
};

/** What the codes of the sign-in mean to the person who tried. */
const WORDS: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: "The e-mail address or the password is wrong.",
  INVALID_EMAIL: "That is no e-mail address.",
  INVALID_PASSWORD: "The password is wrong.",
  INVALID_CODE: "The code is wrong or has run out. Type the one that is shown now.",
  INVALID_BACKUP_CODE: "The backup code is wrong or was used before.",
  INVALID_TWO_FACTOR_COOKIE: "This took too long. Sign in again.",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "That were too many wrong codes. Sign in again.",
  ACCOUNT_TEMPORARILY_LOCKED: "There were too many wrong codes. Wait 15 minutes, then try again.",
  PROVIDER_NOT_FOUND: "The sign-on service does not answer. Use your password, or try again later.",
  UNAUTHORIZED: "You are no longer signed in. Sign in again.",
};

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
    const seconds = headers.get("retry-after") ?? "some";
    return { code: "too-many-tries", message: `That were many tries. Wait ${seconds} seconds, then try again.` };
  }
  return { code: "refused", message: "That did not work. Load this page again and try once more." };
}
