import { clsx } from "clsx";
import { memo } from "react";
import type { ListLayout } from "@/lib/lists/reading/list-layout";
import type { EntryAction } from "@/lib/lists/reading/row-reading";
import type { ListEntry } from "@/lib/router/routing-tables";
import { adminReadingTexts } from "@/texts/admin-reading";
import { listReadingTexts } from "@/texts/list-reading";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { describeConditions, describeExpansion, toCodeText } from "./entry-words";
import { actionOf, entriesOf, type JudgedRow } from "./judged-row";
import { RowSource } from "./row-source";
import { speakOnly } from "./speak-only";

const { rowLine } = adminReadingTexts;

interface RowLineProps {
  readonly judged: JudgedRow;
  readonly place: string;
  readonly layout: ListLayout;
  /** Missing where nobody may decide. */
  readonly onOpen?: (row: number) => void;
}

export const ACTION_WORDS: Readonly<Record<EntryAction, string>> = rowLine.actions;

const NEEDS = "border-needs-line bg-needs-tint text-needs-ink";

/** One row of the file with what was read of it beside it. */
export const RowLine = memo(function RowLine({ judged, place, layout, onOpen }: RowLineProps) {
  const isOpen = judged.state === "to-decide";
  return (
    <div className="grid gap-x-5 gap-y-2 bg-surface px-4 py-3 md:grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,1fr)_5.5rem]">
      <p className="figures text-sm text-ink-faint">{place}</p>
      <RowSource row={judged.row} layout={layout} />
      <div className="min-w-0 text-sm">
        <ReadAs judged={judged} isChanges={layout.kind === "changes"} />
      </div>
      {onOpen === undefined ? null : (
        <div className="md:text-right">
          <Button size="small" variant={isOpen ? "secondary" : "quiet"} onClick={() => onOpen(judged.row.index)}>
            {isOpen ? rowLine.decide(place, speakOnly) : rowLine.change(place, speakOnly)}
          </Button>
        </div>
      )}
    </div>
  );
});

function ReadAs({ judged, isChanges }: { readonly judged: JudgedRow; readonly isChanges: boolean }) {
  const { row, state, decision } = judged;
  if (state === "to-decide" && row.reading.kind === "to-decide") {
    return <Badge className={NEEDS}>{rowLine.toDecide(listReadingTexts.rowProblems[row.reading.problem].name)}</Badge>;
  }
  if (state === "entry") {
    return (
      <>
        <ul className="space-y-1.5">
          {entriesOf(judged).map((entry, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries of a row never change places.
            <li key={place}>
              {isChanges ? <Badge className="mr-2 border-line">{ACTION_WORDS[actionOf(judged)]}</Badge> : null}
              <EntryText entry={entry} />
            </li>
          ))}
        </ul>
        <Remark judged={judged} />
      </>
    );
  }
  if (decision?.choice === "skip") return <p className="text-ink-faint">{rowLine.skipped(decision.reason)}</p>;
  const { reading } = row;
  return (
    <p className="text-ink-faint">
      {reading.kind === "not-an-entry" ? listReadingTexts.notAnEntry[reading.reason] : ""}
    </p>
  );
}

function Remark({ judged: { row, decision } }: { readonly judged: JudgedRow }) {
  if (decision !== undefined) return <p className="mt-1 text-ink-faint">{rowLine.asDecided}</p>;
  if (row.reading.kind !== "entry" || row.reading.repairedFrom === undefined) return null;
  return <p className="mt-1 text-ink-faint">{rowLine.readFrom(row.reading.repairedFrom)}</p>;
}

/** An entry in words: its code first, then what else it holds. */
export function EntryText({ entry, className }: { readonly entry: ListEntry; readonly className?: string }) {
  const expansion = describeExpansion(entry);
  const conditions = describeConditions(entry);
  return (
    <span className={clsx("break-words", className)}>
      <span className="code-figures font-semibold">{toCodeText(entry)}</span>
      {expansion === "" ? null : <span className="figures text-ink-faint"> ({expansion})</span>}
      {conditions.length > 0 ? <span className="text-ink-soft"> · {conditions.join(" · ")}</span> : null}
    </span>
  );
}
