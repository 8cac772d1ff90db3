"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { adminListsTexts } from "@/texts/admin-lists";
import { adminSiteTexts } from "@/texts/admin-site";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { TextAreaField } from "../ui/field";
import { callAdmin } from "./call-admin";
import { speakOnly } from "./speak-only";

const { withdraw: texts } = adminListsTexts;

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
    if (reason.trim() === "") return setRefusal(texts.reasonMissing);
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
        {texts.label(version, speakOnly)}
      </Button>
      {isAsking ? (
        <Dialog title={texts.question(version)} onClose={() => setAsking(false)}>
          <form onSubmit={(event) => void withdraw(event)} className="space-y-4">
            <p>{texts.effect(listName, effect)}</p>
            <p className="text-sm text-ink-soft">{texts.record}</p>
            <TextAreaField
              label={texts.reason}
              rows={3}
              maxLength={MOST_CHARACTERS}
              value={reason}
              error={refusal}
              onChange={({ target }) => setReason(target.value)}
            />
            <div className="flex flex-wrap gap-3">
              <Button type="submit" variant="primary" disabled={isSending}>
                {isSending ? texts.withdrawing : texts.yes}
              </Button>
              <Button variant="quiet" onClick={() => setAsking(false)}>
                {adminSiteTexts.cancel}
              </Button>
            </div>
          </form>
        </Dialog>
      ) : null}
    </>
  );
}
