import { clsx } from "clsx";
import { type ReactNode, useMemo, useState } from "react";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import type { QuestionChange } from "../decision/answer-actions";
import { Card } from "../ui/card";
import { DecisionSheet } from "./decision-sheet";
import { DecisionTable } from "./decision-table";
import { countOf } from "./describe-counts";
import { type LineFilter, LineFilterButtons, narrowLines } from "./line-filter";
import { OutcomeGroups } from "./outcome-groups";
import { ResultSection } from "./result-section";
import { SharedCautions } from "./shared-cautions";
import { TakeAway } from "./take-away";
import { Totals } from "./totals";
import type { DecidedLines } from "./use-decided-lines";

interface BatchResultsProps {
  readonly decided: DecidedLines;
  readonly onLineOfBusiness: (choice: LineOfBusiness) => void;
  /** A reader replaces a code, under its label, by another one. */
  readonly onCorrect: (label: string, code: string) => void;
  /** What was repaired, is in doubt or was set aside: it comes before the long table. */
  readonly review: ReactNode;
}

/** Totals, groups and the table of a list that is decided. */
export function BatchResults({ decided, onLineOfBusiness, onCorrect, review }: BatchResultsProps) {
  const [filter, setFilter] = useState<LineFilter>("all");
  const [openId, setOpenId] = useState<string>();
  const { lines, summary, question } = decided;
  const shown = useMemo(() => narrowLines(lines, filter), [lines, filter]);
  const place = openId === undefined ? -1 : shown.findIndex(({ id }) => id === openId);
  const open = shown[place];

  const openAt = useMemo(() => (index: number) => setOpenId(shown[index]?.id), [shown]);

  const change = ({ code, lineOfBusiness }: QuestionChange) => {
    if (lineOfBusiness !== undefined) {
      // The open row may leave the outcome that the table is narrowed to, and its answer is what was asked for.
      setFilter("all");
      onLineOfBusiness(lineOfBusiness);
    }
    if (code !== undefined && open !== undefined) onCorrect(open.entry.label, code);
  };

  return (
    <>
      <div className={clsx("space-y-12", open && "print:hidden")}>
        <ResultSection
          title="Totals"
          aside={`${countOf(summary.lines, "answer")} from ${countOf(countFinds(decided), "code")} in your text, for ${describeSettings(decided)}`}
        >
          <Totals summary={summary} />
          <SharedCautions summary={summary} />
        </ResultSection>
        <ResultSection title="By portal">
          <OutcomeGroups summary={summary} onLineOfBusiness={onLineOfBusiness} />
        </ResultSection>
        {review}
        <ResultSection title="Every decision">
          <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <LineFilterButtons summary={summary} value={filter} onChange={setFilter} />
            <TakeAway lines={shown} today={question.today} />
          </div>
          <Card className="overflow-clip">
            <DecisionTable lines={shown} onOpen={openAt} />
          </Card>
        </ResultSection>
      </div>
      {open ? (
        <DecisionSheet
          line={open}
          place={place}
          total={shown.length}
          decided={decided}
          onMove={(step) => setOpenId(shown[place + step]?.id)}
          onChange={change}
          onClose={() => setOpenId(undefined)}
        />
      ) : null}
    </>
  );
}

function countFinds({ question: { entries } }: DecidedLines): number {
  return entries.reduce((sum, entry) => sum + entry.count, 0);
}

function describeSettings({ question: { settings, entries } }: DecidedLines): string {
  const day = formatDay(settings.dateOfService);
  const hasOwn = entries.some((entry) => entry.daysFrom === "row");
  return hasOwn ? `${day} where a row has no date of its own` : day;
}
