import { myCodesTexts } from "@/texts/my-codes";
import { myCodesPanelTexts } from "@/texts/my-codes-panel";
import { Button } from "../ui/button";

/** What was just done with the kept codes, and the way back where there is one. */
export interface Told {
  readonly words: string;
  readonly undo?: () => void;
}

interface UndoLineProps {
  readonly told: Told | undefined;
  readonly onTold: (told: Told | undefined) => void;
}

/** Says what was just done, also to screen readers, and takes it back. */
export function UndoLine({ told, onTold }: UndoLineProps) {
  const undo = told?.undo;
  return (
    <div className="mt-2 flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p role="status" className="figures text-ink-soft">
        {told?.words}
      </p>
      {undo === undefined ? null : (
        <Button
          size="small"
          onClick={() => {
            undo();
            onTold({ words: myCodesPanelTexts.keptCodes.undone });
          }}
        >
          {myCodesTexts.undo}
        </Button>
      )}
    </div>
  );
}
