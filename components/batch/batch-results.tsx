import { memo, type ReactNode, useDeferredValue } from "react";
import type { ComparedDays } from "@/lib/batch/compare-days";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import { CompareSection } from "./compare-panel";
import { CountedPath } from "./counted-path";
import { DecisionsSection } from "./decisions-section";
import { countOf } from "./describe-counts";
import { OutcomeGroups } from "./outcome-groups";
import { ResultSection } from "./result-section";
import { SharedCautions } from "./shared-cautions";
import { Totals } from "./totals";
import type { DecidedLines } from "./use-decided-lines";

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
        <ResultSection
          title="Totals"
          aside={`${countOf(summary.lines, "answer")} from ${countOf(countFinds(decided), "code")} in your text, for ${describeSettings(decided)}`}
        >
          <Totals summary={summary} />
          <SharedCautions summary={summary} />
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
      <ResultSection title="The path">
        <CountedPath summary={summary} />
      </ResultSection>
      <ResultSection title="By portal">
        <OutcomeGroups summary={summary} onLineOfBusiness={onLineOfBusiness} />
      </ResultSection>
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

function countFinds({ entries }: DecidedLines): number {
  return entries.reduce((sum, entry) => sum + entry.count, 0);
}

function describeSettings({ question: { settings }, entries }: DecidedLines): string {
  const day = formatDay(settings.dateOfService);
  const hasOwn = entries.some((entry) => entry.daysFrom === "row");
  return hasOwn ? `${day} where a row has no date of its own` : day;
}
