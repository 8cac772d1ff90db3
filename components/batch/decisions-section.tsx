import { Presentation } from "lucide-react";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { BatchWork } from "@/lib/batch/batch-work";
import type { ComparedDays } from "@/lib/batch/compare-days";
import type { BatchLine } from "@/lib/batch/decide-entry";
import type { ExportedList } from "@/lib/batch/export-workbook";
import type { LineSort } from "@/lib/batch/line-view";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { batchTableTexts } from "@/texts/batch-table";
import type { QuestionChange } from "../decision/answer-actions";
import { formatMoment } from "../decision/format-moment";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { DecisionSheet } from "./decision-sheet";
import { DecisionTable } from "./decision-table";
import { HandOut } from "./hand-out";
import { LineControls } from "./line-controls";
import { PresentView } from "./present-view";
import { ResultSection } from "./result-section";
import { TakeAway } from "./take-away";
import type { DecidedLines } from "./use-decided-lines";
import { useLineView } from "./use-line-view";

interface DecisionsSectionProps {
  readonly decided: DecidedLines;
  readonly discussed: ReadonlySet<string>;
  readonly onDiscuss: (key: string, isDiscussed: boolean) => void;
  /** Goes along in a link to the list. */
  readonly compareDays: ComparedDays | undefined;
  readonly onLineOfBusiness: (choice: LineOfBusiness) => void;
  /** A reader replaces a code, under its label, by another one. */
  readonly onCorrect: (label: string, code: string) => void;
}

/** Where the table and all ways to take it along begin. */
export const DECISIONS = "decisions";

const NO_LINES: readonly BatchLine[] = [];

/** The table of all decisions, with what it opens to: one answer, the view for a shared window, files, paper. */
export function DecisionsSection(props: DecisionsSectionProps) {
  const { decided, discussed, onDiscuss, compareDays, onLineOfBusiness, onCorrect } = props;
  const { lines, summary, question, decidedAt } = decided;
  const { settings, tables, finds, today } = question;
  // The totals are painted first; the table, which takes longer to lay out, follows them.
  const tableLines = useDeferredValue(lines, NO_LINES);
  const { view, columns, choices, shown, changeView, showColumn } = useLineView(tableLines, discussed);
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
    () => ({ settings, finds, discussed: [...discussed], ...(compareDays === undefined ? {} : { compareDays }) }),
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
      <div className="print:hidden">
        <ResultSection id={DECISIONS} title={batchTableTexts.everyDecision}>
          <div className="mb-6 flex flex-wrap items-center gap-2 print:hidden">
            <Button onClick={() => setPresented(0)}>
              <Presentation aria-hidden className="size-4" />
              {batchTableTexts.present}
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
      ) : (
        <HandOut lines={lines} origin={exported} />
      )}
      {presented === undefined ? null : (
        <PresentView
          lines={shown}
          place={Math.max(0, Math.min(presented, shown.length - 1))}
          decided={decided}
          discussed={discussed}
          filter={view.outcome}
          onFilter={(outcome) => {
            changeView({ outcome });
            setPresented(0);
          }}
          onMove={setPresented}
          onDiscuss={onDiscuss}
          onClose={() => setPresented(undefined)}
        />
      )}
    </>
  );
}
