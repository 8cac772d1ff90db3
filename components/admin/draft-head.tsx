"use client";

import { Download, Trash2 } from "lucide-react";
import { useState } from "react";
import type { DraftSummary } from "@/lib/lists/drafts/draft-documents";
import { adminDraftsTexts } from "@/texts/admin-drafts";
import { Button, ButtonLink } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { formatBytes } from "./format-bytes";
import { Moment } from "./moment";

const { draftHead } = adminDraftsTexts;

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
          {draftHead.origin(
            <span className="break-all">{draft.fileName}</span>,
            <span className="figures">{formatBytes(draft.fileBytes)}</span>,
            <Moment at={draft.createdAt} />,
            draft.createdBy,
          )}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink size="small" href={`/admin/api/files/${draft.fileId}`} download={draft.fileName}>
          <Download aria-hidden className="size-4" />
          {draftHead.originalFile}
        </ButtonLink>
        {onDiscard === undefined ? null : (
          <Button size="small" variant="quiet" onClick={() => setAsking(true)}>
            <Trash2 aria-hidden className="size-4" />
            {draftHead.discard}
          </Button>
        )}
      </div>
      {isAsking && onDiscard !== undefined ? (
        <Dialog title={draftHead.question} onClose={() => setAsking(false)}>
          <p className="text-ink-soft">{draftHead.effect}</p>
          <div className="mt-5 flex flex-wrap gap-3">
            <Button
              variant="primary"
              onClick={() => {
                setAsking(false);
                onDiscard();
              }}
            >
              {draftHead.yes}
            </Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {draftHead.no}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </div>
  );
}
