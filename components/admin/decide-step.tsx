"use client";

import { useMemo, useRef } from "react";
import type { ListReading, RowDecision } from "@/lib/lists/reading/row-reading";
import { adminDraftsTexts } from "@/texts/admin-drafts";
import { Button } from "../ui/button";
import { Kbd } from "../ui/kbd";
import { useKeptFocus } from "../ui/use-kept-focus";
import { DecideCard } from "./decide-card";
import type { DecideActions } from "./decide-keys";
import { describeEntry } from "./entry-words";
import { groupOpenRows, type JudgedRow } from "./judged-row";
import { ProblemGroups } from "./problem-groups";
import type { Decisions } from "./use-decisions";

const { decideStep } = adminDraftsTexts;

interface DecideStepProps {
  readonly reading: ListReading;
  readonly rows: readonly JudgedRow[];
  readonly decisions: Decisions;
  readonly canWrite: boolean;
  /** The row that is being looked at; missing for the first open one. */
  readonly at: number | undefined;
  readonly onAt: (row: number | undefined) => void;
  readonly onDone: () => void;
}

/** The open rows of a draft: whole kinds at once, or one row after the other with the keys. */
export function DecideStep({ reading, rows, decisions, canWrite, at, onAt, onDone }: DecideStepProps) {
  const section = useRef<HTMLDivElement>(null);
  useKeptFocus(section);
  const open = useMemo(() => rows.filter(({ state }) => state === "to-decide"), [rows]);
  const groups = useMemo(() => groupOpenRows(open), [open]);
  const serviceLines = useMemo(() => findServiceLines(reading), [reading]);
  const judged = (at === undefined ? undefined : rows[at]) ?? open[0];

  const decide = (decision: RowDecision) => {
    decisions.decide([decision]);
    onAt(findNext(open, decision.row)?.row.index);
  };
  const step = (by: 1 | -1) => {
    if (judged !== undefined) onAt(findNeighbor(open, judged.row.index, by)?.row.index);
  };
  const undo = () => {
    decisions.undo();
    onAt(undefined);
  };

  return (
    <div ref={section} tabIndex={-1} className="space-y-6 focus:outline-none">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="figures text-lg font-semibold tracking-tight">
          {open.length === 0 ? decideStep.allDecided : decideStep.toDecide(open.length)}
        </p>
        <div className="flex flex-wrap gap-2">
          {canWrite && decisions.canUndo ? (
            <Button size="small" onClick={undo}>
              {decideStep.undo}
            </Button>
          ) : null}
          {open.length === 0 ? (
            <Button size="small" variant="primary" onClick={onDone}>
              {decideStep.goOn}
            </Button>
          ) : null}
        </div>
      </div>
      {canWrite ? null : <p className="text-ink-soft">{decideStep.mayOnlyLook}</p>}
      {groups.length > 0 && canWrite ? (
        <ProblemGroups reading={reading} groups={groups} onDecide={decisions.decide} />
      ) : null}
      {judged === undefined || !canWrite ? null : (
        <>
          <DecideCard
            key={judged.row.index}
            reading={reading}
            judged={judged}
            standing={toStanding(open, judged)}
            serviceLines={serviceLines}
            canUndo={decisions.canUndo}
            onEnter={(entries, action) => decide({ row: judged.row.index, choice: "enter", entries, action })}
            onSkip={(reason) => decide({ row: judged.row.index, choice: "skip", reason })}
            onStep={step}
            onUndo={undo}
          />
          <KeyHelp />
        </>
      )}
      <p role="status" className="sr-only">
        {describeLast(decisions.all.at(-1))}
      </p>
    </div>
  );
}

const KEY_ACTIONS = [
  ["J", "next"],
  ["K", "previous"],
  [decideStep.enterKey, "accept"],
  ["E", "edit"],
  ["S", "skip"],
  ["U", "undo"],
] as const satisfies readonly (readonly [key: string, action: keyof DecideActions])[];

function KeyHelp() {
  return (
    <ul aria-label={decideStep.keys} className="hidden flex-wrap gap-x-5 gap-y-1 text-sm text-ink-faint sm:flex">
      {KEY_ACTIONS.map(([key, action]) => (
        <li key={key}>
          <Kbd>{key}</Kbd> {decideStep.actions[action]}
        </li>
      ))}
    </ul>
  );
}

function toStanding(open: readonly JudgedRow[], judged: JudgedRow) {
  const place = open.indexOf(judged);
  return place < 0 ? undefined : { place: place + 1, of: open.length };
}

/** The open row after this one, or the first that was passed over. */
function findNext(open: readonly JudgedRow[], row: number): JudgedRow | undefined {
  const others = open.filter((judged) => judged.row.index !== row);
  return others.find((judged) => judged.row.index > row) ?? others[0];
}

function findNeighbor(open: readonly JudgedRow[], row: number, by: 1 | -1): JudgedRow | undefined {
  if (by === 1) return open.find((judged) => judged.row.index > row) ?? open[0];
  return open.findLast((judged) => judged.row.index < row) ?? open.at(-1);
}

function findServiceLines({ rows }: ListReading): readonly string[] {
  const lines = rows.flatMap(({ reading }) =>
    reading.kind === "entry" ? reading.entries.map(({ serviceLine }) => serviceLine ?? "") : [],
  );
  return [...new Set(lines)].filter((line) => line !== "").sort();
}

function describeLast(decision: RowDecision | undefined): string {
  if (decision === undefined) return "";
  if (decision.choice === "enter") return decideStep.entered(decision.entries.map(describeEntry));
  return decision.choice === "skip" ? decideStep.skipped : decideStep.takenBack;
}
