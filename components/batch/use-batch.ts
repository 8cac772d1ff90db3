import { useCallback, useMemo, useState } from "react";
import { applyEdits, type BatchEdits, NO_EDITS } from "@/lib/batch/batch-edits";
import type { BatchSettings } from "@/lib/batch/batch-entry";
import { listDoubts } from "@/lib/batch/doubts";
import { joinFinds } from "@/lib/batch/join-finds";
import type { RequestType } from "@/lib/router/decision";
import { type DayInput, type ReadDay, readDay } from "../lookup/day-input";
import type { LineOfBusinessChoice } from "../lookup/question-options";
import { useRoutingTables } from "../lookup/use-routing-tables";
import { useToday } from "../lookup/use-today";
import { type BatchQuestion, useDecidedLines } from "./use-decided-lines";
import { useReadPaste } from "./use-read-paste";

/** What holds for the whole list, as the form has it. The date is missing until somebody touches it: it is today then. */
export interface BatchForm {
  readonly day: DayInput | undefined;
  readonly lineOfBusiness: LineOfBusinessChoice;
  readonly requestType: RequestType;
  readonly rowDates: BatchSettings["rowDates"];
}

const EMPTY_FORM: BatchForm = { day: undefined, lineOfBusiness: "", requestType: "medical", rowDates: "use" };

/** The page `/batch` from the pasted text to its answers, worked out in this browser. */
export function useBatch() {
  const [form, setForm] = useState(EMPTY_FORM);
  const [edits, setEdits] = useState(NO_EDITS);
  const [listNumber, setListNumber] = useState(1);
  const today = useToday();
  const lists = useRoutingTables();
  const tables = lists.status === "ready" ? lists.tables : undefined;
  const day = useMemo(() => readDay(form.day ?? { text: today ?? "", partial: false }), [form.day, today]);
  const { state: reading, read: readText } = useReadPaste(tables);
  const paste = "paste" in reading ? reading.paste : undefined;

  const settings = useMemo(() => toSettings(form, day), [form, day]);
  const finds = useMemo(() => (paste ? applyEdits(paste, edits) : undefined), [paste, edits]);
  const doubts = useMemo(() => (paste ? listDoubts(paste.finds) : []), [paste]);
  const question = useMemo<BatchQuestion | undefined>(() => {
    if (finds === undefined || settings === undefined || tables === undefined || today === undefined) return undefined;
    return { entries: joinFinds(finds, settings), settings, tables, today };
  }, [finds, settings, tables, today]);
  const { decided, done } = useDecidedLines(question);

  return {
    form,
    changeForm: useCallback((part: Partial<BatchForm>) => setForm((before) => ({ ...before, ...part })), []),
    edits,
    changeEdits: useCallback(
      (change: (before: BatchEdits) => Partial<BatchEdits>) => setEdits((before) => ({ ...before, ...change(before) })),
      [],
    ),
    today,
    day,
    lists,
    reading,
    read: useCallback(
      (text: string, isNew: boolean) => {
        if (isNew) {
          // A code that was dropped or corrected in one list says nothing about the same code in the next.
          setEdits(NO_EDITS);
          setListNumber((before) => before + 1);
        }
        readText(text);
      },
      [readText],
    ),
    /** Another number for each new list, so that nothing chosen for one list lasts into the next. */
    listNumber,
    paste,
    doubts,
    hasRowDates: useMemo(() => paste?.finds.some((find) => find.dateOfService !== undefined) ?? false, [paste]),
    progress: { done, total: question?.entries.length ?? 0 },
    isWorking: reading.status === "reading" || (question !== undefined && decided?.question !== question),
    decided,
  };
}

/** Everything that the page shows and changes. */
export type Batch = ReturnType<typeof useBatch>;

/** Without a day there is nothing to ask, not even for rows with a day of their own: a half-right list is a wrong one. */
function toSettings(form: BatchForm, day: ReadDay): BatchSettings | undefined {
  if (day.status !== "day") return undefined;
  return {
    dateOfService: day.day,
    requestType: form.requestType,
    rowDates: form.rowDates,
    ...(form.lineOfBusiness === "" ? {} : { lineOfBusiness: form.lineOfBusiness }),
  };
}
