import type { LineChoices, LineMark, LineView, OutcomeFilter } from "@/lib/batch/line-view";
import type { BatchSummary } from "@/lib/batch/summarize-lines";
import { batchTexts } from "@/texts/batch";
import { batchTableTexts } from "@/texts/batch-table";
import { formatCount } from "@/texts/numbers";
import { OUTCOMES } from "../decision/outcome";
import { Button } from "../ui/button";
import { CheckField } from "../ui/check-field";
import { ChoiceButtons } from "../ui/choice-buttons";
import { Disclosure } from "../ui/disclosure";
import { SelectField, TextField } from "../ui/field";
import { COLUMNS, type ColumnId } from "./table-columns";

const { lineControls } = batchTableTexts;

interface LineControlsProps {
  readonly summary: BatchSummary;
  readonly choices: LineChoices;
  readonly view: LineView;
  readonly onView: (part: Partial<LineView>) => void;
  readonly columns: ReadonlySet<ColumnId>;
  readonly onColumn: (id: ColumnId, isShown: boolean) => void;
  /** How many lines are left. */
  readonly shown: number;
}

/** Everything that narrows the table or says what it shows. */
export function LineControls({ summary, choices, view, onView, columns, onColumn, shown }: LineControlsProps) {
  const isNarrowed =
    view.outcome !== "all" ||
    view.serviceLine !== undefined ||
    view.mark !== undefined ||
    view.text !== "" ||
    view.openOnly;
  return (
    <div className="mb-4 space-y-4 print:hidden">
      <OutcomeButtons summary={summary} value={view.outcome} onChange={(outcome) => onView({ outcome })} />
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[minmax(12rem,1.4fr)_1fr_1fr]">
        <TextField
          label={lineControls.find}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={view.text}
          onChange={(event) => onView({ text: event.target.value })}
        />
        <SelectField
          label={lineControls.serviceLine}
          value={view.serviceLine ?? ""}
          onChange={(event) => onView({ serviceLine: event.target.value || undefined })}
          options={[
            { value: "", label: lineControls.allServiceLines },
            ...[...choices.serviceLines].map(([line, count]) => ({
              value: line,
              label: `${line} (${formatCount(count)})`,
            })),
          ]}
        />
        <SelectField
          label={lineControls.mark}
          value={view.mark ?? ""}
          onChange={(event) => onView({ mark: (event.target.value as LineMark) || undefined })}
          options={[
            { value: "", label: lineControls.allMarks },
            ...[...choices.marks].map(([mark, count]) => ({
              value: mark,
              label: `${batchTableTexts.marks[mark]} (${formatCount(count)})`,
            })),
          ]}
        />
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <CheckField checked={view.openOnly} onChange={(event) => onView({ openOnly: event.target.checked })}>
          {lineControls.openOnly}
        </CheckField>
        <Disclosure summary={lineControls.columns}>
          <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
            <legend className="sr-only">{lineControls.columnsOfTable}</legend>
            {COLUMNS.map(({ id, title, choice = title }) => (
              <CheckField key={id} checked={columns.has(id)} onChange={(event) => onColumn(id, event.target.checked)}>
                {choice}
              </CheckField>
            ))}
          </fieldset>
        </Disclosure>
        {isNarrowed ? (
          <div className="flex items-center gap-3">
            <p className="figures text-sm text-ink-soft">{lineControls.shown(shown, summary.lines)}</p>
            <Button
              size="small"
              variant="quiet"
              onClick={() =>
                onView({ outcome: "all", serviceLine: undefined, mark: undefined, text: "", openOnly: false })
              }
            >
              {lineControls.showAll}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

interface OutcomeButtonsProps {
  readonly summary: BatchSummary;
  readonly value: OutcomeFilter;
  readonly onChange: (filter: OutcomeFilter) => void;
}

function OutcomeButtons({ summary, value, onChange }: OutcomeButtonsProps) {
  const choices = [
    { value: "all" as const, label: lineControls.all, count: summary.lines },
    ...summary.groups.map(({ outcome, lines }) => ({ value: outcome, label: OUTCOMES[outcome].words, count: lines })),
    { value: "no-answer" as const, label: batchTexts.noAnswer, count: summary.unanswered },
  ].filter((choice) => choice.count > 0 || choice.value === value);
  return <ChoiceButtons legend={lineControls.outcomes} choices={choices} value={value} onChange={onChange} />;
}
