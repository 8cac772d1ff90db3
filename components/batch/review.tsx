import type { BatchEdits } from "@/lib/batch/batch-edits";
import type { Doubt } from "@/lib/batch/doubts";
import type { SetAsideGroup } from "@/lib/batch/set-aside-groups";
import { CheckList } from "./check-list";
import { CorrectionList } from "./correction-list";
import { countOf, formatCount } from "./describe-counts";
import { ResultSection } from "./result-section";
import { SetAsideList } from "./set-aside-list";

interface ReviewProps {
  readonly doubts: readonly Doubt[];
  readonly setAside: readonly SetAsideGroup[];
  readonly edits: BatchEdits;
  readonly changeEdits: (change: (before: BatchEdits) => Partial<BatchEdits>) => void;
}

/** How the text was read: what to look at, what a person changed, and what was not taken for a code. */
export function Review({ doubts, setAside, edits, changeEdits }: ReviewProps) {
  const open = doubts.filter(({ key }) => !edits.choices.has(key)).length;
  const setAsideCount = setAside.reduce((sum, group) => sum + group.count, 0);
  return (
    <>
      {doubts.length > 0 ? (
        <ResultSection
          title="Please check"
          aside={
            open > 0
              ? `${countOf(open, "find")} counted above until you drop ${open === 1 ? "it" : "them"}`
              : "All done"
          }
        >
          <CheckList doubts={doubts} edits={edits} changeEdits={changeEdits} />
        </ResultSection>
      ) : null}
      {edits.corrections.size > 0 ? (
        <ResultSection title="Changed by you">
          <CorrectionList corrections={edits.corrections} changeEdits={changeEdits} />
        </ResultSection>
      ) : null}
      {setAsideCount > 0 ? (
        <ResultSection title="Set aside" aside={`${formatCount(setAsideCount)} not taken for a code`}>
          <SetAsideList groups={setAside} taken={edits.taken} changeEdits={changeEdits} />
        </ResultSection>
      ) : null}
    </>
  );
}
