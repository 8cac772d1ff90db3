import type { BatchEdits } from "@/lib/batch/batch-edits";
import type { Doubt } from "@/lib/batch/doubts";
import type { SetAsideGroup } from "@/lib/batch/set-aside-groups";
import { batchReviewTexts } from "@/texts/batch-review";
import { countReview } from "./batch-standing";
import { CheckList } from "./check-list";
import { CorrectionList } from "./correction-list";
import { ResultSection } from "./result-section";
import { SetAsideList } from "./set-aside-list";

const { review } = batchReviewTexts;

interface ReviewProps {
  readonly doubts: readonly Doubt[];
  readonly setAside: readonly SetAsideGroup[];
  readonly edits: BatchEdits;
  readonly changeEdits: (change: (before: BatchEdits) => Partial<BatchEdits>) => void;
}

/** How the text was read: what to look at, what a person changed, and what was not taken for a code. */
export function Review({ doubts, setAside, edits, changeEdits }: ReviewProps) {
  const counts = countReview(doubts, setAside, edits);
  return (
    <>
      {doubts.length > 0 ? (
        <ResultSection title={review.toCheck} aside={counts.open > 0 ? review.open(counts.open) : review.allDone}>
          <CheckList doubts={doubts} edits={edits} changeEdits={changeEdits} />
        </ResultSection>
      ) : null}
      {edits.corrections.size > 0 ? (
        <ResultSection title={review.changed}>
          <CorrectionList corrections={edits.corrections} changeEdits={changeEdits} />
        </ResultSection>
      ) : null}
      {counts.setAside > 0 ? (
        <ResultSection title={review.setAside} aside={review.notTaken(counts.setAside)}>
          <SetAsideList groups={setAside} taken={edits.taken} changeEdits={changeEdits} />
        </ResultSection>
      ) : null}
    </>
  );
}
