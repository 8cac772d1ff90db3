import { type FormEvent, useState } from "react";
import type { Result } from "@/lib/shared/result";
import type { AuthFault } from "./sign-in-call";

/** How a form of the account page stands. */
interface AccountForm {
  readonly isBusy: boolean;
  /** What did not work, of the last try. */
  readonly fault: AuthFault | undefined;
  /** True after the last try worked, until the next. */
  readonly isDone: boolean;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
}

/** Sends a form by `send`, which gets its fields as text, and empties it when that worked and `empties` says so. */
export function useAccountForm(
  send: (fields: (name: string) => string) => Promise<Result<unknown, AuthFault>>,
  { empties }: { readonly empties: boolean },
): AccountForm {
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState<Result<unknown, AuthFault>>();

  const submit = async (form: HTMLFormElement) => {
    const fields = new FormData(form);
    setIsBusy(true);
    const next = await send((name) => String(fields.get(name) ?? ""));
    setIsBusy(false);
    setAnswer(next);
    if (next.ok && empties) form.reset();
  };

  return {
    isBusy,
    fault: answer?.ok === false ? answer.error : undefined,
    isDone: answer?.ok === true,
    submit: (event) => {
      event.preventDefault();
      if (!isBusy) void submit(event.currentTarget);
    },
  };
}
