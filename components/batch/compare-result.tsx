import { memo, useMemo, useState } from "react";
import { type ComparedRow, type Comparison, toEnd } from "@/lib/batch/compare-days";
import { toComparedHtml, toComparedTsv } from "@/lib/batch/compare-export";
import { ANSWER_END_WORDS } from "@/lib/lists/compare/describe-movement";
import type { AnswerEnd } from "@/lib/lists/compare/list-changes";
import { formatDay } from "@/lib/shared/iso-date";
import { batchTexts } from "@/texts/batch";
import { batchCompareTexts } from "@/texts/batch-compare";
import { ANSWER_ENDS, AnswerEndTile } from "../lists/answer-end";
import { MovementPicture } from "../lists/movement-picture";
import { Badge } from "../ui/badge";
import { Card } from "../ui/card";
import { ChoiceButtons } from "../ui/choice-buttons";
import { CopyButton } from "../ui/copy-button";
import { CompareTable } from "./compare-table";
import { describeComparison } from "./compare-words";

const { compareResult } = batchCompareTexts;

const ALL = "all";

/** What changes between two days: the picture, the changed codes, and how many stay where they are. */
export const CompareResult = memo(function CompareResult({ comparison }: { readonly comparison: Comparison }) {
  const [chosen, setMove] = useState(ALL);
  const { days, changed, movement, demo } = comparison;
  const choices = useMemo(() => toChoices(comparison), [comparison]);
  // A move can be gone once the list was changed.
  const move = choices.some(({ value }) => value === chosen) ? chosen : ALL;
  const shown = useMemo(() => changed.filter((row) => move === ALL || toMove(row) === move), [changed, move]);

  return (
    <div className="space-y-8">
      <div className="space-y-1">
        <p className="figures text-xl font-semibold">{describeComparison(comparison)}</p>
        <p className="figures text-ink-soft">
          {compareResult.days(formatDay(days.before), formatDay(days.after))}
          {demo ? <Badge className="ml-2 border-line bg-sunken text-ink-soft">{batchTexts.demo}</Badge> : null}
        </p>
      </div>
      {movement.moves.length > 0 ? (
        <Card className="p-5 sm:p-7">
          <MovementPicture movement={movement} />
        </Card>
      ) : null}
      {changed.length > 0 ? (
        <div className="space-y-4">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            {choices.length > 2 ? (
              <ChoiceButtons legend={compareResult.moves} choices={choices} value={move} onChange={setMove} />
            ) : (
              <span />
            )}
            <CopyButton text={() => toComparedTsv(shown, days)} html={() => toComparedHtml(shown, days)}>
              {compareResult.copy}
            </CopyButton>
          </div>
          <Card className="overflow-clip">
            <CompareTable rows={shown} days={days} />
          </Card>
        </div>
      ) : null}
      <Unchanged counts={comparison.unchanged} />
    </div>
  );
});

/** The moves there are, as a filter: all of them first, then the largest. */
function toChoices({ changed, movement }: Comparison) {
  const choices = movement.moves.map(({ from, to, codes }) => ({
    value: `${from} ${to}`,
    label: compareResult.move(ANSWER_END_WORDS[from], ANSWER_END_WORDS[to]),
    count: codes.length,
  }));
  const others = changed.filter(({ change }) => change === "choices").length;
  return [
    { value: ALL, label: compareResult.allMoves, count: changed.length },
    ...choices,
    ...(others === 0 ? [] : [{ value: "choices", label: compareResult.otherChoices, count: others }]),
  ];
}

function toMove(row: ComparedRow): string {
  return row.change === "choices" ? "choices" : `${toEnd(row.before)} ${toEnd(row.after)}`;
}

/** How many codes keep their answer, by where they go. */
function Unchanged({ counts }: { readonly counts: Comparison["unchanged"] }) {
  const ends = (Object.keys(ANSWER_ENDS) as AnswerEnd[]).filter((end) => counts[end] > 0);
  if (ends.length === 0) return null;
  return (
    <div>
      <h3 className="font-semibold">{compareResult.same}</h3>
      <ul className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
        {ends.map((end) => (
          <li key={end} className="inline-flex items-center gap-2">
            <AnswerEndTile end={end} />
            <span className="figures">{batchTexts.counted(counts[end], ANSWER_END_WORDS[end])}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
