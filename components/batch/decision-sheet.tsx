import { ChevronLeft, ChevronRight, X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { BatchLine } from "@/lib/batch/decide-entry";
import { batchTexts } from "@/texts/batch";
import { batchTableTexts } from "@/texts/batch-table";
import type { QuestionChange } from "../decision/answer-actions";
import { DecisionCard } from "../decision/decision-card";
import { formatMoment } from "../decision/format-moment";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import type { DecidedLines } from "./use-decided-lines";

const { decisionSheet } = batchTableTexts;

interface DecisionSheetProps {
  readonly line: BatchLine;
  readonly place: number;
  readonly total: number;
  readonly decided: DecidedLines;
  readonly onMove: (step: 1 | -1) => void;
  readonly onChange: (change: QuestionChange) => void;
  readonly onClose: () => void;
}

/** The whole answer of one row, over the table. Walks along the rows without closing. */
export function DecisionSheet({ line, place, total, decided, onMove, onChange, onClose }: DecisionSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { settings, tables } = decided.question;
  const { entry, result } = line;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const change = (what: QuestionChange) => {
    // Another code is another row: closing first gives the focus back to the table before this row goes.
    if (what.code !== undefined) dialog.current?.close();
    onChange(what);
  };

  return (
    <dialog
      ref={dialog}
      aria-label={decisionSheet.label(entry.label)}
      onClose={onClose}
      className="mr-0 ml-auto h-dvh max-h-none w-full max-w-3xl overflow-y-auto bg-canvas text-ink backdrop:bg-[rgb(0_0_0/0.45)] print:static print:h-auto print:max-w-none"
    >
      <div className="sticky top-0 z-1 flex items-center gap-2 border-b border-line bg-surface px-4 py-2 sm:px-6 print:hidden">
        <p className="figures mr-auto whitespace-nowrap text-ink-soft">{decisionSheet.place(place + 1, total)}</p>
        <Button variant="quiet" disabled={place === 0} onClick={() => onMove(-1)}>
          <ChevronLeft aria-hidden className="size-5" />
          <span className="max-sm:sr-only">{batchTexts.previous}</span>
        </Button>
        <Button variant="quiet" disabled={place === total - 1} onClick={() => onMove(1)}>
          <span className="max-sm:sr-only">{batchTexts.next}</span>
          <ChevronRight aria-hidden className="size-5" />
        </Button>
        <Button aria-label={batchTexts.close} onClick={() => dialog.current?.close()}>
          <X aria-hidden className="size-5" />
        </Button>
      </div>
      <div className="p-4 sm:p-6">
        {result.kind === "decided" ? (
          <DecisionCard
            key={entry.key}
            answered={result.answered}
            lineOfBusiness={entry.lineOfBusiness ?? settings.lineOfBusiness}
            requestType={entry.requestType ?? settings.requestType}
            lists={tables.lists}
            checkedAt={formatMoment(decided.decidedAt)}
            onChange={change}
          />
        ) : (
          <Callout tone="refusal" title={decisionSheet.noAnswer(entry.label)}>
            <p className="mt-1 text-base">{result.message}</p>
          </Callout>
        )}
      </div>
    </dialog>
  );
}
