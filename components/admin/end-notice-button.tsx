"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { callAdmin } from "./call-admin";

/** Takes a notice back, after asking. */
export function EndNoticeButton({ id, text }: { readonly id: number; readonly text: string }) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const end = async () => {
    const answer = await callAdmin(`notices/${id}/end`, { method: "POST", body: {} });
    if (!answer.ok) return setRefusal(answer.error.message);
    setAsking(false);
    router.refresh();
  };

  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        Take back…<span className="sr-only"> {text}</span>
      </Button>
      {isAsking ? (
        <Dialog title="Take this notice back?" onClose={() => setAsking(false)}>
          <p className="text-ink-soft">“{text}”</p>
          <p className="mt-3">It is no longer shown with any answer, and stays here for the record.</p>
          {refusal === undefined ? null : (
            <p role="alert" className="mt-3 text-sm font-medium text-refusal-ink">
              {refusal}
            </p>
          )}
          <div className="mt-5 flex flex-wrap gap-3">
            <Button variant="primary" onClick={() => void end()}>
              Take it back
            </Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              Cancel
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
