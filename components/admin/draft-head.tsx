"use client";

import { Download, Trash2 } from "lucide-react";
import { useState } from "react";
import type { DraftSummary } from "@/lib/lists/drafts/draft-documents";
import { Button, ButtonLink } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { formatBytes } from "./format-bytes";
import { Moment } from "./moment";

interface DraftHeadProps {
  readonly draft: DraftSummary;
  readonly listName: string;
  /** Missing where nothing can be discarded. */
  readonly onDiscard?: () => void;
}

/** Which file the draft was read from, with the file itself and a way to throw the draft away. */
export function DraftHead({ draft, listName, onDiscard }: DraftHeadProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-60 flex-1">
        <h1 className="text-title">{listName}</h1>
        <p className="mt-1.5 text-ink-soft">
          <span className="break-all">{draft.fileName}</span> ·{" "}
          <span className="figures">{formatBytes(draft.fileBytes)}</span> · imported <Moment at={draft.createdAt} /> by{" "}
          {draft.createdBy}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink size="small" href={`/admin/api/files/${draft.fileId}`} download={draft.fileName}>
          <Download aria-hidden className="size-4" />
          Original file
        </ButtonLink>
        {onDiscard === undefined ? null : (
          <Button size="small" variant="quiet" onClick={() => setAsking(true)}>
            <Trash2 aria-hidden className="size-4" />
            Discard…
          </Button>
        )}
      </div>
      {isAsking && onDiscard !== undefined ? (
        <Dialog title="Discard this draft?" onClose={() => setAsking(false)}>
          <p className="text-ink-soft">
            What you decided in it is put aside with it. The published lists stay as they are, and you can import the
            file again.
          </p>
          <div className="mt-5 flex flex-wrap gap-3">
            <Button
              variant="primary"
              onClick={() => {
                setAsking(false);
                onDiscard();
              }}
            >
              Discard it
            </Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              Keep it
            </Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}
