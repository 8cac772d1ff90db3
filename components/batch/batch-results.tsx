import { ArrowDown } from "lucide-react";
import { memo, type ReactNode, useDeferredValue } from "react";
import type { ComparedDays } from "@/lib/batch/compare-days";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import { batchResultsTexts } from "@/texts/batch-results";
import { Button } from "../ui/button";
import { CompareSection } from "./compare-panel";
import { CountedPath } from "./counted-path";
import { DECISIONS, DecisionsSection } from "./decisions-section";
import { OutcomeGroups } from "./outcome-groups";
import { ResultSection } from "./result-section";
import { SharedCautions } from "./shared-cautions";
import { Totals } from "./totals";
import type { DecidedLines } from "./use-decided-lines";

const { batchResults } = batchResultsTexts;

interface BatchResultsProps {
  readonly decided: DecidedLines;
  readonly discussed: ReadonlySet<string>;
  readonly onDiscuss: (key: string, isDiscussed: boolean) => void;
  readonly compareDays: ComparedDays | undefined;
  readonly onCompareDays: (days: ComparedDays | undefined) => void;
  readonly onLineOfBusiness: (choice: LineOfBusiness) => void;
  /** A reader replaces a code, under its label, by another one. */
  readonly onCorrect: (label: string, code: string) => void;
  /** What was repaired, is in doubt or was set aside: it comes before the long table. */
  readonly review: ReactNode;
}

/**
 * Totals, path, groups and the table of a list that is decided. The numbers come first: what takes longer to draw follows
 * them when the browser has time.
 */
export function BatchResults(props: BatchResultsProps) {
  const { decided, discussed, onDiscuss, compareDays, onCompareDays, onLineOfBusiness, onCorrect, review } = props;
  const { summary } = decided;
  const drawn = useDeferredValue<DecidedLines | undefined>(decided, undefined);
  return (
    <>
      <div className="space-y-12 print:hidden">
        <ResultSection title={batchResults.totals} aside={describeTotals(decided)}>
          <Totals summary={summary} />
          <SharedCautions summary={summary} />
          <Button size="small" className="mt-6" onClick={goToDecisions}>
            <ArrowDown aria-hidden className="size-4" />
            {batchResults.goToDecisions}
          </Button>
        </ResultSection>
        {drawn ? (
          <SummaryDetails key={drawn.question.list} summary={drawn.summary} onLineOfBusiness={onLineOfBusiness} />
        ) : null}
        {review}
      </div>
      {drawn ? (
        <LineDetails
          key={drawn.question.list}
          decided={drawn}
          discussed={discussed}
          onDiscuss={onDiscuss}
          compareDays={compareDays}
          onCompareDays={onCompareDays}
          onLineOfBusiness={onLineOfBusiness}
          onCorrect={onCorrect}
        />
      ) : null}
    </>
  );
}

type SummaryDetailsProps = Pick<BatchResultsProps, "onLineOfBusiness"> & Pick<DecidedLines, "summary">;

const SummaryDetails = memo(function SummaryDetails({ summary, onLineOfBusiness }: SummaryDetailsProps) {
  return (
    <>
      <ResultSection title={batchResults.path}>
        <CountedPath summary={summary} />
      </ResultSection>
      {summary.groups.some(({ lines }) => lines > 0) ? (
        <ResultSection title={batchResults.byPortal}>
          <OutcomeGroups summary={summary} onLineOfBusiness={onLineOfBusiness} />
        </ResultSection>
      ) : null}
    </>
  );
});

const LineDetails = memo(function LineDetails(props: Omit<BatchResultsProps, "review">) {
  const { decided, discussed, onDiscuss, compareDays, onCompareDays, onLineOfBusiness, onCorrect } = props;
  const { settings, tables, today } = decided.question;
  return (
    <>
      <DecisionsSection
        decided={decided}
        discussed={discussed}
        onDiscuss={onDiscuss}
        compareDays={compareDays}
        onLineOfBusiness={onLineOfBusiness}
        onCorrect={onCorrect}
      />
      <CompareSection
        entries={decided.entries}
        settings={settings}
        tables={tables}
        today={today}
        days={compareDays}
        onDays={onCompareDays}
      />
    </>
  );
});

function describeTotals({ summary, question: { settings }, entries }: DecidedLines): string {
  const finds = entries.reduce((sum, entry) => sum + entry.count, 0);
  const hasRowDates = entries.some((entry) => entry.daysFrom === "row");
  return batchResults.answered(summary.lines, finds, formatDay(settings.dateOfService), hasRowDates);
}

/** The table and the ways to take it along lie below what may be many doubts, each with its own buttons. */
function goToDecisions(): void {
  document.getElementById(DECISIONS)?.focus();
}
