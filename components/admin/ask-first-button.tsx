"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { adminSiteTexts } from "@/texts/admin-site";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { callAdmin } from "./call-admin";

interface AskFirstButtonProps {
  /** What is ended where the reader says yes, as an address under `/admin/api`. */
  readonly path: string;
  /** The words on the button, with those that tell a screen reader which of its neighbors it is. */
  readonly label: ReactNode;
  readonly question: string;
  /** The words that say yes. */
  readonly yes: string;
  /** What it is about, and what comes of it. */
  readonly children: ReactNode;
}

/** Ends something for good, after asking. What the server refuses is said where it was asked. */
export function AskFirstButton({ path, label, question, yes, children }: AskFirstButtonProps) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const end = async () => {
    const answer = await callAdmin(path, { method: "POST", body: {} });
    if (!answer.ok) return setRefusal(answer.error.message);
    setAsking(false);
    router.refresh();
  };

  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking ? (
        <Dialog title={question} onClose={() => setAsking(false)}>
          {children}
          {refusal === undefined ? null : (
            <p role="alert" className="mt-3 text-sm font-medium text-refusal-ink">
              {refusal}
            </p>
          )}
          <div className="mt-5 flex flex-wrap gap-3">
            <Button variant="primary" onClick={() => void end()}>
              {yes}
            </Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {adminSiteTexts.cancel}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
