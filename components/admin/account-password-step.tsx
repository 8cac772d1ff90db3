"use client";

import type { Result } from "@/lib/shared/result";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { useAccountForm } from "./account-form";
import type { AuthFault } from "./sign-in-call";
import { useIsRunning } from "./use-is-running";

interface AccountPasswordStepProps {
  /** What the button does, and how the password for it is asked for. */
  readonly words: { readonly action: string; readonly password: string };
  readonly send: (password: string) => Promise<Result<unknown, AuthFault>>;
}

/** Asks for the password once more before something that a stranger at an open browser must not do. */
export function AccountPasswordStep({ words, send }: AccountPasswordStepProps) {
  const isRunning = useIsRunning();
  const { isBusy, fault, submit } = useAccountForm((field) => send(field("password")), { empties: true });
  return (
    <form method="post" onSubmit={submit} className="max-w-md space-y-4">
      <TextField
        label={words.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={fault?.message}
      />
      <Button type="submit" disabled={!isRunning} aria-disabled={isBusy}>
        {words.action}
      </Button>
    </form>
  );
}
