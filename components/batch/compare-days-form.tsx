import { useState } from "react";
import type { ComparedDays } from "@/lib/batch/compare-days";
import { suggestDays } from "@/lib/batch/compare-suggestions";
import type { ListHistory } from "@/lib/router/routing-tables";
import { batchCompareTexts } from "@/texts/batch-compare";
import { DayField } from "../lookup/day-field";
import { type DayInput, readDay } from "../lookup/day-input";
import { ArrowRow } from "../ui/arrow-row";
import { Button } from "../ui/button";
import { SelectField } from "../ui/field";

const { compareDaysForm } = batchCompareTexts;

interface CompareDaysFormProps {
  readonly lists: readonly ListHistory[];
  readonly days: ComparedDays | undefined;
  readonly onDays: (days: ComparedDays | undefined) => void;
}

type Sides = Readonly<Record<keyof ComparedDays, DayInput>>;

/** More buttons than this are more than anybody reads. */
const MOST_BUTTONS = 5;

/** The two dates, by hand or by one press. Only two days of which the first is earlier are handed on. */
export function CompareDaysForm({ lists, days, onDays }: CompareDaysFormProps) {
  /** What stands in the fields while it is not two days yet. */
  const [draft, setDraft] = useState<Sides>();
  const sides = draft ?? toSides(days);
  const read = { before: readDay(sides.before), after: readDay(sides.after) };

  const choose = (chosen: ComparedDays | undefined) => {
    setDraft(undefined);
    onDays(chosen);
  };

  const enter = (side: keyof ComparedDays, input: DayInput) => {
    const next = { ...sides, [side]: input };
    const entered = toDays(next);
    if (entered === undefined || entered.before >= entered.after) setDraft(next);
    else choose(entered);
  };

  return (
    <div className="space-y-5">
      <Suggestions lists={lists} onDays={choose} />
      <div className="flex flex-wrap items-start gap-x-4 gap-y-5">
        <div className="w-full xs:w-44">
          <DayField
            label={compareDaysForm.before}
            name="compare-before"
            text={sides.before.text}
            read={read.before}
            onChange={(input) => enter("before", input)}
          />
        </div>
        <div className="w-full xs:w-44">
          <DayField
            label={compareDaysForm.after}
            name="compare-after"
            text={sides.after.text}
            read={read.after}
            onChange={(input) => enter("after", input)}
          />
        </div>
        {days === undefined ? null : (
          <Button variant="quiet" className="xs:mt-7" onClick={() => choose(undefined)}>
            {compareDaysForm.stop}
          </Button>
        )}
      </div>
      <OrderProblem days={toDays(sides)} onDays={choose} />
    </div>
  );
}

/** Days worth comparing: the cutoff and the newest list updates by one press, the older updates in a list. */
function Suggestions({ lists, onDays }: Pick<CompareDaysFormProps, "lists" | "onDays">) {
  const suggested = suggestDays(lists);
  const older = suggested.slice(MOST_BUTTONS);
  return (
    <>
      <ArrowRow legend={compareDaysForm.suggestions}>
        {suggested.slice(0, MOST_BUTTONS).map(({ days, words }) => (
          <Button
            key={days.after}
            size="small"
            className="figures py-1 text-left whitespace-normal"
            onClick={() => onDays(days)}
          >
            {words}
          </Button>
        ))}
      </ArrowRow>
      {older.length > 0 ? (
        <div className="max-w-96">
          <SelectField
            label={compareDaysForm.olderUpdate}
            value=""
            options={[
              { value: "", label: compareDaysForm.chooseOne },
              ...older.map(({ days, words }) => ({ value: days.after, label: words })),
            ]}
            onChange={({ target }) => {
              const chosen = older.find(({ days }) => days.after === target.value);
              if (chosen !== undefined) onDays(chosen.days);
            }}
          />
        </div>
      ) : null}
    </>
  );
}

/** What is wrong with two days that are days, and the way out. */
function OrderProblem({ days, onDays }: Pick<CompareDaysFormProps, "days" | "onDays">) {
  if (days === undefined || days.before < days.after) return <div role="status" />;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm font-medium text-refusal-ink">
      {days.before === days.after ? (
        <p>{compareDaysForm.sameDay}</p>
      ) : (
        <>
          <p>{compareDaysForm.wrongOrder}</p>
          <Button size="small" onClick={() => onDays({ before: days.after, after: days.before })}>
            {compareDaysForm.swap}
          </Button>
        </>
      )}
    </div>
  );
}

function toSides(days: ComparedDays | undefined): Sides {
  return {
    before: { text: days?.before ?? "", partial: false },
    after: { text: days?.after ?? "", partial: false },
  };
}

function toDays({ before, after }: Sides): ComparedDays | undefined {
  const [first, second] = [readDay(before), readDay(after)];
  if (first.status !== "day" || second.status !== "day") return undefined;
  return { before: first.day, after: second.day };
}
