import { clsx } from "clsx";
import type { ComparedDays } from "@/lib/batch/compare-days";
import { batchCompareTexts } from "@/texts/batch-compare";
import { ProgressBar } from "../ui/progress-bar";
import { CompareDaysForm } from "./compare-days-form";
import { CompareResult } from "./compare-result";
import { describeComparison } from "./compare-words";
import { ResultSection } from "./result-section";
import { type CompareQuestion, useComparedDays } from "./use-compared-days";

interface CompareSectionProps extends CompareQuestion {
  /** The days that are compared; undefined while nobody has chosen any, and then nothing is worked out. */
  readonly days: ComparedDays | undefined;
  readonly onDays: (days: ComparedDays | undefined) => void;
}

/** The same list on two dates of service, with what changes on top. */
export function CompareSection({ days, onDays, ...question }: CompareSectionProps) {
  const { comparison, done, isWorking } = useComparedDays(question, days);
  return (
    <div className="print:hidden">
      <ResultSection title={batchCompareTexts.heading}>
        <CompareDaysForm lists={question.tables.lists} days={days} onDays={onDays} />
        {isWorking && done > 0 ? (
          <div className="mt-6">
            <ProgressBar label={batchCompareTexts.working} done={done} total={question.entries.length} />
          </div>
        ) : null}
        <p role="status" className="sr-only">
          {comparison === undefined || isWorking ? "" : describeComparison(comparison)}
        </p>
        {comparison === undefined || days === undefined ? null : (
          <div
            aria-busy={isWorking}
            className={clsx("mt-8 transition-opacity", isWorking && "pointer-events-none opacity-50 delay-200")}
          >
            <CompareResult key={`${comparison.days.before} ${comparison.days.after}`} comparison={comparison} />
          </div>
        )}
      </ResultSection>
    </div>
  );
}
