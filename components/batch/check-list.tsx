import { useState } from "react";
import { type BatchEdits, withEntry } from "@/lib/batch/batch-edits";
import { toLabel } from "@/lib/batch/batch-entry";
import type { Doubt, DoubtChoice } from "@/lib/batch/doubts";
import { batchTexts } from "@/texts/batch";
import { batchReviewTexts } from "@/texts/batch-review";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { CorrectForm } from "./correct-form";
import { ShowMore } from "./show-more";

const { checkList } = batchReviewTexts;

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
            {checkList.keepAll(open.length)}
          </Button>
          <Button size="small" onClick={() => chooseAll("drop")}>
            {checkList.dropAll(open.length)}
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
        <p className="text-ink-soft">{checkList.reason(why, doubt.lines)}</p>
      </div>
      {choice === undefined ? (
        <div className="flex gap-2 print:hidden">
          <Button size="small" aria-label={checkList.keepCode(nameDoubt(doubt))} onClick={() => onChoose("keep")}>
            {checkList.keep}
          </Button>
          <Button size="small" aria-label={checkList.dropCode(nameDoubt(doubt))} onClick={() => onChoose("drop")}>
            {checkList.drop}
          </Button>
          {doubt.kind === "range" ? null : (
            <Button
              size="small"
              aria-label={checkList.correctCode(nameDoubt(doubt))}
              aria-expanded={isCorrecting}
              onClick={() => setCorrecting((before) => !before)}
            >
              {checkList.correct}
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
            aria-label={batchTexts.undoOf(nameDoubt(doubt))}
            onClick={() => onChoose(undefined)}
          >
            {batchTexts.undo}
          </Button>
        </div>
      )}
      {isCorrecting && choice === undefined ? <CorrectForm name={nameDoubt(doubt)} onCorrect={onChoose} /> : null}
    </li>
  );
}

function describeChoice(choice: DoubtChoice): string {
  if (choice === "keep") return checkList.kept;
  return choice === "drop" ? checkList.dropped : checkList.corrected(toLabel(choice));
}

const INNER_CODES_NAMED = 8;

function describeDoubt(doubt: Doubt): { readonly title: string; readonly why: string } {
  const { kind, pasted = "", codes } = doubt;
  const code = nameDoubt(doubt);
  switch (kind) {
    case "repair":
      return { title: checkList.repair(pasted, code), why: checkList.whyRepair };
    case "range": {
      const named = codes.slice(0, INNER_CODES_NAMED);
      return { title: checkList.range(pasted, named, codes.length - named.length), why: checkList.whyRange };
    }
    case "context":
      return { title: code, why: checkList.whyContext };
  }
}

function nameDoubt(doubt: Doubt): string {
  const [code] = doubt.codes;
  if (doubt.kind === "range" || code === undefined) return doubt.pasted ?? "";
  return toLabel({ code, modifiers: doubt.modifiers });
}
