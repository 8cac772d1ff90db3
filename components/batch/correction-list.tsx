import { type BatchEdits, withEntry } from "@/lib/batch/batch-edits";
import { toLabel } from "@/lib/batch/batch-entry";
import { batchTexts } from "@/texts/batch";
import { batchReviewTexts } from "@/texts/batch-review";
import { Button } from "../ui/button";
import { Card } from "../ui/card";

interface CorrectionListProps {
  readonly corrections: BatchEdits["corrections"];
  readonly changeEdits: (change: (before: BatchEdits) => Partial<BatchEdits>) => void;
}

/** The codes that the reader replaced, with the way back. */
export function CorrectionList({ corrections, changeEdits }: CorrectionListProps) {
  return (
    <Card>
      <ul className="divide-y divide-line">
        {[...corrections].map(([label, correction]) => (
          <li key={label} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4 sm:px-6">
            <p className="code-figures text-lg">
              {batchReviewTexts.correctionList.askedAs(
                label,
                <span className="font-semibold">{toLabel(correction)}</span>,
              )}
            </p>
            <Button
              size="small"
              variant="quiet"
              className="print:hidden"
              aria-label={batchTexts.undoOf(label)}
              onClick={() =>
                changeEdits((before) => ({ corrections: withEntry(before.corrections, label, undefined) }))
              }
            >
              {batchTexts.undo}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
