"use client";

import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Dialog } from "../ui/dialog";
import { useLeaveQuestion } from "./use-leave-question";

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
    <Dialog title="Leave this list?" onClose={stay}>
      <p>
        {isKept
          ? "It stays in this window: come back to Code lists and it is there again. Closing the window forgets it."
          : "It is too long to be kept in this window, so it will be gone. You can download it first."}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button variant="primary" onClick={stay}>
          Stay here
        </Button>
        <Button onClick={leave}>Leave</Button>
      </div>
    </Dialog>
  );
}

/** Says that a reload would lose the list, where the browser has no room to keep it. */
export function NotKeptNote() {
  return (
    <Callout tone="caution" title="This list will not outlive a reload" className="print:hidden">
      <p className="mt-1 text-base">
        Your browser has no room to keep it while this window is open. Download it before you leave or reload the page.
      </p>
    </Callout>
  );
}
