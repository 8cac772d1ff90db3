import { DayField } from "../lookup/day-field";
import type { ReadDay } from "../lookup/day-input";
import { QuestionFields } from "../lookup/question-fields";
import { Button } from "../ui/button";
import { TextAreaField } from "../ui/field";
import { countOf } from "./describe-counts";
import { EXAMPLE_TEXT } from "./example-text";
import type { BatchForm } from "./use-batch";
import type { PastedText } from "./use-pasted-text";

interface PasteFormProps {
  readonly pasted: PastedText;
  readonly form: BatchForm;
  readonly changeForm: (part: Partial<BatchForm>) => void;
  readonly dayText: string;
  readonly day: ReadDay;
  readonly hasRowDates: boolean;
  readonly isEmpty: boolean;
  readonly onCheck: () => void;
}

/** The pasted text, and what holds for all of its codes. */
export function PasteForm(props: PasteFormProps) {
  const { pasted, form, changeForm, dayText, day, hasRowDates, isEmpty, onCheck } = props;
  return (
    <form
      className="grid gap-x-10 gap-y-6 lg:grid-cols-[1fr_22rem] print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <div className="min-w-0">
        <TextAreaField
          ref={pasted.box}
          label="Paste codes"
          hint={
            pasted.keptLines > 0
              ? `The beginning is shown here; ${countOf(pasted.keptLines, "more line")} ${pasted.keptLines === 1 ? "is" : "are"} kept behind it.`
              : "Rows from a spreadsheet, an order, a schedule, an e-mail: only the codes are taken."
          }
          rows={10}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          placeholder={"70551-26\n97110, 97140\n62320-62323"}
          className="code-figures h-64 max-h-[60vh] resize-y leading-relaxed [tab-size:14] lg:h-80"
        />
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="submit" variant="primary">
            Check codes
          </Button>
          <Button onClick={() => pasted.replace(EXAMPLE_TEXT)}>Try an example</Button>
          {isEmpty ? null : (
            <Button
              variant="quiet"
              onClick={() => {
                pasted.replace("");
                pasted.box.current?.focus();
              }}
            >
              Clear
            </Button>
          )}
        </div>
      </div>
      <div className="space-y-5">
        <DayField
          label="Date of service"
          name="dos"
          text={dayText}
          read={day}
          required
          hint="For every row that has no date of its own."
          onChange={(input) => changeForm({ day: input })}
        />
        {hasRowDates ? (
          <label className="flex min-h-6 items-start gap-2.5 text-sm">
            <input
              type="checkbox"
              className="mt-0.5 size-5 shrink-0"
              checked={form.rowDates === "use"}
              onChange={(event) => changeForm({ rowDates: event.target.checked ? "use" : "ignore" })}
            />
            <span>Use the dates of service that stand in the pasted rows</span>
          </label>
        ) : null}
        <QuestionFields
          lineOfBusiness={form.lineOfBusiness}
          requestType={form.requestType}
          onLineOfBusiness={(lineOfBusiness) => changeForm({ lineOfBusiness })}
          onRequestType={(requestType) => changeForm({ requestType })}
        />
      </div>
    </form>
  );
}
