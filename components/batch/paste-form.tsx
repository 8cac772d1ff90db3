import { clsx } from "clsx";
import { type ReactNode, useCallback } from "react";
import { batchFileTexts } from "@/texts/batch-file";
import { batchPasteTexts } from "@/texts/batch-paste";
import { ClockDoubtNote } from "../lookup/clock-doubt-note";
import { DayField } from "../lookup/day-field";
import type { ReadDay } from "../lookup/day-input";
import { QuestionFields } from "../lookup/question-fields";
import { Button } from "../ui/button";
import { CheckField } from "../ui/check-field";
import { TextAreaField } from "../ui/field";
import { EXAMPLE_TEXT } from "./example-text";
import { OpenFileButton } from "./open-file-button";
import { OpenFileStatus } from "./open-file-status";
import type { BatchForm } from "./use-batch";
import { useFileDrop } from "./use-file-drop";
import { useOpenFile } from "./use-open-file";
import type { PastedText } from "./use-pasted-text";

const { pasteForm } = batchPasteTexts;

interface PasteFormProps {
  readonly pasted: PastedText;
  readonly form: BatchForm;
  readonly changeForm: (part: Partial<BatchForm>) => void;
  readonly dayText: string;
  readonly day: ReadDay;
  readonly hasRowDates: boolean;
  readonly isEmpty: boolean;
  readonly onCheck: () => void;
  /** What was read of the columns of the text, shown under the box. */
  readonly columns?: ReactNode;
}

/** The pasted text or the file in its place, and what holds for all of its codes. */
export function PasteForm(props: PasteFormProps) {
  const { pasted, form, changeForm, dayText, day, hasRowDates, isEmpty, onCheck, columns } = props;
  const file = useOpenFile(pasted.replace, pasted.overwrites);
  const isOver = useFileDrop(file.open);
  const { replace } = pasted;
  const { forget } = file;
  const put = useCallback(
    (text: string) => {
      forget();
      replace(text);
    },
    [forget, replace],
  );
  return (
    <form
      className="grid gap-x-10 gap-y-6 lg:grid-cols-[1fr_22rem] print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        onCheck();
      }}
    >
      <div className={clsx("min-w-0 rounded-card", isOver && "outline-2 outline-offset-8 outline-dashed")}>
        <TextAreaField
          // As on the look-up page: one came to paste.
          autoFocus
          ref={pasted.box}
          label={pasteForm.codes}
          hint={
            isOver
              ? batchFileTexts.letGo
              : pasted.keptLines > 0
                ? pasteForm.keptBehind(pasted.keptLines)
                : pasteForm.hint
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
            {pasteForm.check}
          </Button>
          <OpenFileButton onFile={file.open} />
          <Button onClick={() => put(EXAMPLE_TEXT)}>{pasteForm.tryExample}</Button>
          {isEmpty ? null : (
            <Button
              variant="quiet"
              onClick={() => {
                put("");
                pasted.box.current?.focus();
              }}
            >
              {pasteForm.clear}
            </Button>
          )}
        </div>
        <OpenFileStatus file={file} />
        {columns}
      </div>
      <div className="space-y-5">
        <DayField
          label={pasteForm.dateOfService}
          name="dos"
          text={dayText}
          read={day}
          required
          hint={pasteForm.dateHint}
          onChange={(input) => changeForm({ day: input })}
        />
        <ClockDoubtNote />
        {hasRowDates ? (
          <CheckField
            checked={form.rowDates === "use"}
            onChange={(event) => changeForm({ rowDates: event.target.checked ? "use" : "ignore" })}
          >
            {pasteForm.useRowDates}
          </CheckField>
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
