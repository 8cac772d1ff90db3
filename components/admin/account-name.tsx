"use client";

import { useRouter } from "next/navigation";
import { adminAccountTexts } from "@/texts/admin-account";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { useAccountForm } from "./account-form";
import { callAuth } from "./sign-in-call";
import { useIsRunning } from "./use-is-running";

const texts = adminAccountTexts.name;

/** How somebody is called on these pages. */
export function AccountName({ name }: { readonly name: string }) {
  const router = useRouter();
  const isRunning = useIsRunning();
  const { isBusy, fault, isDone, submit } = useAccountForm(
    async (field) => {
      const answer = await callAuth("update-user", { name: field("name") });
      if (answer.ok) router.refresh();
      return answer;
    },
    { empties: false },
  );
  return (
    <form method="post" onSubmit={submit} className="max-w-md space-y-4">
      <TextField
        label={texts.label}
        name="name"
        autoComplete="name"
        defaultValue={name}
        required
        maxLength={120}
        error={fault?.message}
      />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" disabled={!isRunning} aria-disabled={isBusy}>
          {texts.save}
        </Button>
        <span role="status" className="text-sm text-ink-soft">
          {isDone ? texts.saved : null}
        </span>
      </div>
    </form>
  );
}
