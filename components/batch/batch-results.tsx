import { Presentation } from "lucide-react";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import type { BatchWork } from "@/lib/batch/batch-work";
import type { ComparedDays } from "@/lib/batch/compare-days";
import type { ExportedList } from "@/lib/batch/export-workbook";
import type { LineSort } from "@/lib/batch/line-view";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import type { QuestionChange } from "../decision/answer-actions";
import { formatMoment } from "../decision/format-moment";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { CompareSection } from "./compare-panel";
import { CountedPath } from "./counted-path";
import { DecisionSheet } from "./decision-sheet";
import { DecisionTable } from "./decision-table";
import { countOf } from "./describe-counts";
import { HandOut } from "./hand-out";
import { LineControls } from "./line-controls";
import { OutcomeGroups } from "./outcome-groups";
import { PresentView } from "./present-view";
import { ResultSection } from "./result-section";
import { SharedCautions } from "./shared-cautions";
import { TakeAway } from "./take-away";
import { Totals } from "./totals";
import type { DecidedLines } from "./use-decided-lines";
import { useLineView } from "./use-line-view";

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

/** Totals, path, groups and the table of a list that is decided. */
export function BatchResults(props: BatchResultsProps) {
  const { decided, discussed, onDiscuss, compareDays, onCompareDays, onLineOfBusiness, onCorrect, review } = props;
  const { lines, summary, question, decidedAt } = decided;
  const { settings, tables, finds, today } = question;
  const { view, columns, choices, shown, changeView, showColumn } = useLineView(lines, discussed);
  const [openId, setOpenId] = useState<string>();
  const [presented, setPresented] = useState<number>();
  const place = openId === undefined ? -1 : shown.findIndex(({ id }) => id === openId);
  const open = shown[place];

  const sortBy = useCallback((sort: LineSort | undefined) => changeView({ sort }), [changeView]);
  const openAt = useCallback((index: number) => setOpenId(shown[index]?.id), [shown]);

  const exported = useMemo<ExportedList>(
    () => ({ settings, discussed, lists: tables.lists, revision: tables.revision, decidedAt: formatMoment(decidedAt) }),
    [settings, discussed, tables, decidedAt],
  );
  const work = useMemo<BatchWork>(
    () => ({
      settings,
      finds,
      discussed: [...discussed],
      ...(compareDays === undefined ? {} : { compareDays }),
    }),
    [settings, finds, discussed, compareDays],
  );

  const change = ({ code, lineOfBusiness }: QuestionChange) => {
    if (lineOfBusiness !== undefined) {
      // The open row may leave the outcome that the table is narrowed to, and its answer is what was asked for.
      changeView({ outcome: "all" });
      onLineOfBusiness(lineOfBusiness);
    }
    if (code !== undefined && open !== undefined) onCorrect(open.entry.label, code);
  };

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
        <ResultSection title="The path">
          <CountedPath summary={summary} />
        </ResultSection>
        <ResultSection title="By portal">
          <OutcomeGroups summary={summary} onLineOfBusiness={onLineOfBusiness} />
        </ResultSection>
        {review}
        <ResultSection title="Every decision">
          <div className="mb-5 flex flex-wrap items-center gap-2 print:hidden">
            <Button onClick={() => setPresented(0)}>
              <Presentation aria-hidden className="size-4" />
              Present
            </Button>
            <TakeAway lines={shown} list={exported} work={work} madeAt={decidedAt} today={today} />
          </div>
          <LineControls
            summary={summary}
            choices={choices}
            view={view}
            onView={changeView}
            columns={columns}
            onColumn={showColumn}
            shown={shown.length}
          />
          <Card className="overflow-clip">
            <DecisionTable
              lines={shown}
              columns={columns}
              sort={view.sort}
              discussed={discussed}
              onSort={sortBy}
              onDiscuss={onDiscuss}
              onOpen={openAt}
            />
          </Card>
        </ResultSection>
        <CompareSection
          entries={decided.entries}
          settings={settings}
          tables={tables}
          today={today}
          days={compareDays}
          onDays={onCompareDays}
        />
      </div>
      {open ? null : <HandOut lines={lines} origin={exported} />}
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
      {presented === undefined ? null : (
        <PresentView
          lines={shown}
          place={Math.min(presented, shown.length - 1)}
          decided={decided}
          discussed={discussed}
          onMove={setPresented}
          onDiscuss={onDiscuss}
          onClose={() => setPresented(undefined)}
        />
      )}
    </>
  );
}

function countFinds({ entries }: DecidedLines): number {
  return entries.reduce((sum, entry) => sum + entry.count, 0);
}

function describeSettings({ question: { settings }, entries }: DecidedLines): string {
  const day = formatDay(settings.dateOfService);
  const hasOwn = entries.some((entry) => entry.daysFrom === "row");
  return hasOwn ? `${day} where a row has no date of its own` : day;
}
