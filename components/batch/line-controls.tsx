import { clsx } from "clsx";
import type { LineChoices, LineMark, LineView, OutcomeFilter } from "@/lib/batch/line-view";
import type { BatchSummary } from "@/lib/batch/summarize-lines";
import { OUTCOMES } from "../decision/outcome";
import { Button } from "../ui/button";
import { CheckField } from "../ui/check-field";
import { Disclosure } from "../ui/disclosure";
import { SelectField, TextField } from "../ui/field";
import { countOf, formatCount } from "./describe-counts";
import { COLUMNS, type ColumnId } from "./table-columns";

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
          label="Find in the table"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={view.text}
          onChange={(event) => onView({ text: event.target.value })}
        />
        <SelectField
          label="Service line"
          value={view.serviceLine ?? ""}
          onChange={(event) => onView({ serviceLine: event.target.value || undefined })}
          options={[
            { value: "", label: "All service lines" },
            ...[...choices.serviceLines].map(([line, count]) => ({
              value: line,
              label: `${line} (${formatCount(count)})`,
            })),
          ]}
        />
        <SelectField
          label="Condition or caution"
          value={view.mark ?? ""}
          onChange={(event) => onView({ mark: (event.target.value as LineMark) || undefined })}
          options={[
            { value: "", label: "With and without" },
            ...[...choices.marks].map(([mark, count]) => ({
              value: mark,
              label: `${MARK_WORDS[mark]} (${formatCount(count)})`,
            })),
          ]}
        />
      </div>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        <CheckField checked={view.openOnly} onChange={(event) => onView({ openOnly: event.target.checked })}>
          Only what is not discussed yet
        </CheckField>
        <Disclosure summary="Columns">
          <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
            <legend className="sr-only">Columns of the table</legend>
            {COLUMNS.map(({ id, title, choice = title }) => (
              <CheckField key={id} checked={columns.has(id)} onChange={(event) => onColumn(id, event.target.checked)}>
                {choice}
              </CheckField>
            ))}
          </fieldset>
        </Disclosure>
        {isNarrowed ? (
          <div className="flex items-center gap-3">
            <p className="figures text-sm text-ink-soft">
              {formatCount(shown)} of {countOf(summary.lines, "answer")}
            </p>
            <Button
              size="small"
              variant="quiet"
              onClick={() =>
                onView({ outcome: "all", serviceLine: undefined, mark: undefined, text: "", openOnly: false })
              }
            >
              Show all
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

const MARK_WORDS: Readonly<Record<LineMark, string>> = {
  "to-check": "To be checked",
  repaired: "Repaired",
  condition: "Has a condition",
  "operational-notice": "Notice in force",
  "listed-on-both": "On both lists",
  "no-auth-list-missing": "A No-Auth list is missing",
  "dme-list-missing": "DME No-Auth list is missing",
  "healthhelp-list-missing": "HealthHelp list is missing",
  "did-you-mean": "Did you mean another code?",
  "list-overdue": "List is past its due day",
  "list-may-change": "Lists can change before the service",
  "bundled-codes": "Bundled codes",
  "pharmacy-path": "Pharmacy path?",
  "check-status": "Check the status where you submitted",
  "routing-only": "Routing only",
};

interface OutcomeButtonsProps {
  readonly summary: BatchSummary;
  readonly value: OutcomeFilter;
  readonly onChange: (filter: OutcomeFilter) => void;
}

function OutcomeButtons({ summary, value, onChange }: OutcomeButtonsProps) {
  const choices = [
    { filter: "all" as const, words: "All", count: summary.lines },
    ...summary.groups.map(({ outcome, lines }) => ({ filter: outcome, words: OUTCOMES[outcome].words, count: lines })),
    { filter: "no-answer" as const, words: "No answer", count: summary.unanswered },
  ].filter(({ count, filter }) => count > 0 || filter === value);
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">Show in the table</legend>
      {choices.map(({ filter, words, count }) => (
        <button
          key={filter}
          type="button"
          aria-pressed={filter === value}
          onClick={() => onChange(filter)}
          className={clsx(
            "inline-flex min-h-11 items-center gap-2 rounded-control border px-3.5 text-sm font-medium",
            filter === value ? "border-ink bg-ink text-on-ink" : "border-line-strong bg-surface hover:bg-sunken",
          )}
        >
          {words}
          <span className="figures">{formatCount(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}
