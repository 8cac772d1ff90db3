import { Undo2 } from "lucide-react";
import { useEffect } from "react";
import { batchReviewTexts } from "@/texts/batch-review";
import { Button } from "../ui/button";

interface UndoButtonProps {
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** Takes back the last thing that was accepted, corrected, dropped or marked, also by the keys that undo everywhere. */
export function UndoButton({ canUndo, onUndo }: UndoButtonProps) {
  useEffect(() => {
    if (!canUndo) return;
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!isUndo || isTyping(event.target)) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [canUndo, onUndo]);

  return (
    <Button size="small" disabled={!canUndo} onClick={onUndo}>
      <Undo2 aria-hidden className="size-4" />
      {batchReviewTexts.undoLast}
    </Button>
  );
}

/** In a box these keys take back what was typed there. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("textarea, input:not([type=checkbox])");
}
