"use client";

import { findPasswordFault, SHORTEST_PASSWORD } from "@/lib/auth/password-rules";
import { err } from "@/lib/shared/result";
import { adminAccountTexts } from "@/texts/admin-account";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { useAccountForm } from "./account-form";
import { callAuth } from "./sign-in-call";
import { useIsRunning } from "./use-is-running";

const texts = adminAccountTexts.password;

/** The server's own word for it: it knows the common passwords, and the page only how long one has to be. */
const NEW_PASSWORD_FAULT = "invalid-request";

interface AccountPasswordProps {
  /** Named to the browser's password store, which else would not know whose password changes. */
  readonly email: string;
}

/** Changes one's own password. Every other browser is signed out by it. */
export function AccountPassword({ email }: AccountPasswordProps) {
  const isRunning = useIsRunning();
  const { isBusy, fault, isDone, submit } = useAccountForm(
    async (field) => {
      const newPassword = field("new-password");
      const message = findPasswordFault(newPassword);
      if (message !== undefined) return err({ code: NEW_PASSWORD_FAULT, message });
      return callAuth("change-password", { currentPassword: field("current-password"), newPassword });
    },
    { empties: true },
  );
  const isNew = fault?.code === NEW_PASSWORD_FAULT;
  return (
    <form method="post" onSubmit={submit} className="max-w-md space-y-4">
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
      <TextField
        label={texts.current}
        name="current-password"
        type="password"
        autoComplete="current-password"
        required
        error={isNew ? undefined : fault?.message}
      />
      <TextField
        label={texts.next}
        name="new-password"
        type="password"
        autoComplete="new-password"
        required
        hint={texts.hint(SHORTEST_PASSWORD)}
        error={isNew ? fault.message : undefined}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={!isRunning} aria-disabled={isBusy}>
          {texts.change}
        </Button>
        <span role="status" className="text-sm text-ink-soft">
          {isDone ? texts.changed : null}
        </span>
      </div>
    </form>
  );
}
