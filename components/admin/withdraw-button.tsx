"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { TextAreaField } from "../ui/field";
import { callAdmin } from "./call-admin";

interface WithdrawButtonProps {
  readonly list: string;
  readonly listName: string;
  readonly version: string;
  /** What holds instead afterwards, in words. */
  readonly effect: string;
}

const MOST_CHARACTERS = 1000;

/** Takes an edition out of force, after saying what that does and asking why. */
export function WithdrawButton({ list, listName, version, effect }: WithdrawButtonProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [isSending, setSending] = useState(false);
  const [reason, setReason] = useState("");
  const [refusal, setRefusal] = useState<string>();

  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") return setRefusal("Say why. The record keeps it.");
    setSending(true);
    const answer = await callAdmin(`lists/${list}/versions/${version}/withdrawal`, {
      method: "POST",
      body: { reason: reason.trim() },
    });
    setSending(false);
    if (!answer.ok) return setRefusal(answer.error.message);
    setAsking(false);
    router.refresh();
  };

  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setAsking(true)}>
        Withdraw…
        <span className="sr-only"> the edition {version}</span>
      </Button>
      {isAsking ? (
        <Dialog title={`Withdraw the edition ${version}?`} onClose={() => setAsking(false)}>
          <form onSubmit={(event) => void withdraw(event)} className="space-y-4">
            <p>
              {listName}. {effect}
            </p>
            <p className="text-sm text-ink-soft">Nothing is deleted: the edition stays here with your reason.</p>
            <TextAreaField
              label="Why is it withdrawn?"
              rows={3}
              maxLength={MOST_CHARACTERS}
              value={reason}
              error={refusal}
              onChange={({ target }) => setReason(target.value)}
            />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" variant="primary" disabled={isSending}>
                {isSending ? "Withdrawing…" : "Withdraw it"}
              </Button>
              <Button variant="quiet" onClick={() => setAsking(false)}>
                Cancel
              </Button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
