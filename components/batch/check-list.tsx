import { useState } from "react";
import { type BatchEdits, withEntry } from "@/lib/batch/batch-edits";
import { toLabel } from "@/lib/batch/batch-entry";
import type { Doubt, DoubtChoice } from "@/lib/batch/doubts";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { CorrectForm } from "./correct-form";
import { describeLines, formatCount } from "./describe-counts";
import { ShowMore } from "./show-more";

interface CheckListProps {
  readonly doubts: readonly Doubt[];
  readonly edits: BatchEdits;
  readonly changeEdits: (change: (before: BatchEdits) => Partial<BatchEdits>) => void;
}

/** What was repaired or may be something else than a code, each with its reason and a way to keep or drop it. */
export function CheckList({ doubts, edits, changeEdits }: CheckListProps) {
  const choose = (key: string, choice: DoubtChoice | undefined) =>
    changeEdits(({ choices }) => ({ choices: withEntry(choices, key, choice) }));
  const open = doubts.filter(({ key }) => !edits.choices.has(key));
  const chooseAll = (choice: DoubtChoice) =>
    changeEdits(({ choices }) => ({
      choices: new Map([...choices, ...open.map(({ key }) => [key, choice] as const)]),
    }));
  return (
    <>
      {open.length > 1 ? (
        <div className="mb-4 flex flex-wrap gap-2 print:hidden">
          <Button size="small" onClick={() => chooseAll("keep")}>
            Keep all {formatCount(open.length)}
          </Button>
          <Button size="small" onClick={() => chooseAll("drop")}>
            Drop all {formatCount(open.length)}
          </Button>
        </div>
      ) : null}
      <Card>
        <ShowMore entries={doubts} first={6} className="divide-y divide-line">
          {(doubt) => (
            <DoubtRow
              key={doubt.key}
              doubt={doubt}
              choice={edits.choices.get(doubt.key)}
              onChoose={(choice) => choose(doubt.key, choice)}
            />
          )}
        </ShowMore>
      </Card>
    </>
  );
}

interface DoubtRowProps {
  readonly doubt: Doubt;
  readonly choice: DoubtChoice | undefined;
  readonly onChoose: (choice: DoubtChoice | undefined) => void;
}

function DoubtRow({ doubt, choice, onChoose }: DoubtRowProps) {
  const { title, why } = describeDoubt(doubt);
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 p-4 sm:px-6">
      <div className="min-w-0 flex-1 basis-80">
        <p className="code-figures text-lg font-semibold">{title}</p>
        <p className="text-ink-soft">
          {why} On {describeLines(doubt.lines)}.
        </p>
      </div>
      {choice === undefined ? (
        <div className="flex gap-2 print:hidden">
          <Button size="small" aria-label={`Keep ${nameDoubt(doubt)}`} onClick={() => onChoose("keep")}>
            Keep
          </Button>
          <Button size="small" aria-label={`Drop ${nameDoubt(doubt)}`} onClick={() => onChoose("drop")}>
            Drop
          </Button>
          {doubt.kind === "range" ? null : (
            <Button
              size="small"
              aria-label={`Correct ${nameDoubt(doubt)}`}
              aria-expanded={isCorrecting}
              onClick={() => setCorrecting((before) => !before)}
            >
              Correct
            </Button>
          )}
        </div>
      ) : (
        <div className="flex items-center gap-3">
          <p className="font-medium">{describeChoice(choice)}</p>
          <Button
            size="small"
            variant="quiet"
            className="print:hidden"
            aria-label={`Undo: ${nameDoubt(doubt)}`}
            onClick={() => onChoose(undefined)}
          >
            Undo
          </Button>
        </div>
      )}
      {isCorrecting && choice === undefined ? <CorrectForm name={nameDoubt(doubt)} onCorrect={onChoose} /> : null}
    </li>
  );
}

function describeChoice(choice: DoubtChoice): string {
  if (choice === "keep") return "Kept";
  return choice === "drop" ? "Dropped" : `Corrected to ${toLabel(choice)}`;
}

const INNER_CODES_NAMED = 8;

function describeDoubt(doubt: Doubt): { readonly title: string; readonly why: string } {
  const code = nameDoubt(doubt);
  switch (doubt.kind) {
    case "repair":
      return { title: `${doubt.pasted} was read as ${code}`, why: "Compare it with what you were sent." };
    case "range": {
      const named = doubt.codes.slice(0, INNER_CODES_NAMED).join(", ");
      const more = doubt.codes.length > INNER_CODES_NAMED ? ` and ${doubt.codes.length - INNER_CODES_NAMED} more` : "";
      return {
        title: `${doubt.pasted}: ${named}${more}`,
        why: "A range was filled in. These codes did not stand there themselves.",
      };
    }
    case "context":
      return {
        title: code,
        why: "Nothing around this number says that it is a procedure code. It could be something else.",
      };
  }
}

function nameDoubt(doubt: Doubt): string {
  const [code] = doubt.codes;
  if (doubt.kind === "range" || code === undefined) return doubt.pasted ?? "";
  return toLabel({ code, modifiers: doubt.modifiers });
}
