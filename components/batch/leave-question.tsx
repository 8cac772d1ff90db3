"use client";

import { batchPasteTexts } from "@/texts/batch-paste";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Dialog } from "../ui/dialog";
import { useLeaveQuestion } from "./use-leave-question";

const { leaveQuestion } = batchPasteTexts;

interface LeaveQuestionProps {
  readonly hasWork: boolean;
  /** False where the browser has no room to keep the work for a way back. */
  readonly isKept: boolean;
}

/** Asks once before the page is left with work in it. The browser itself asks where it is closed or reloaded. */
export function LeaveQuestion({ hasWork, isKept }: LeaveQuestionProps) {
  const { isAsking, leave, stay } = useLeaveQuestion(hasWork);
  if (!isAsking) return null;
  return (
    <Dialog title={leaveQuestion.title} onClose={stay}>
      <p>{isKept ? leaveQuestion.isKept : leaveQuestion.isNotKept}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button variant="primary" onClick={stay}>
          {leaveQuestion.stay}
        </Button>
        <Button onClick={leave}>{leaveQuestion.leave}</Button>
      </div>
    </Dialog>
  );
}

/** Says that a reload would lose the list, where the browser has no room to keep it. */
export function NotKeptNote() {
  return (
    <Callout tone="caution" title={leaveQuestion.notKeptTitle} className="print:hidden">
      <p className="mt-1 text-base">{leaveQuestion.notKept}</p>
    </Callout>
  );
}
