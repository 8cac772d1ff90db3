import { useCallback, useMemo, useState } from "react";
import { applyEdits, type BatchEdits, NO_EDITS } from "@/lib/batch/batch-edits";
import type { BatchSettings } from "@/lib/batch/batch-entry";
import type { BatchWork } from "@/lib/batch/batch-work";
import type { ComparedDays } from "@/lib/batch/compare-days";
import { listDoubts } from "@/lib/batch/doubts";
import type { RequestType } from "@/lib/router/decision";
import { type DayInput, type ReadDay, readDay } from "../lookup/day-input";
import type { LineOfBusinessChoice } from "../lookup/question-options";
import { useRoutingTables } from "../lookup/use-routing-tables";
import { useToday } from "../lookup/use-today";
import type { KeptWork } from "./kept-work";
import { type BatchQuestion, useDecidedLines } from "./use-decided-lines";
import { type PasteSource, type PasteState, type TextChange, useReadPaste } from "./use-read-paste";
import { useUndo } from "./use-undo";

/** What holds for the whole list, as the form has it. The date is missing until somebody touches it: it is today then. */
export interface BatchForm {
  readonly day: DayInput | undefined;
  readonly lineOfBusiness: LineOfBusinessChoice;
  readonly requestType: RequestType;
  readonly rowDates: BatchSettings["rowDates"];
}

/** What a reader did to a list beside its text: all of it can be undone. */
interface BatchMarks {
  readonly edits: BatchEdits;
  readonly discussed: ReadonlySet<string>;
}

const EMPTY_FORM: BatchForm = { day: undefined, lineOfBusiness: "", requestType: "medical", rowDates: "use" };
const NO_MARKS: BatchMarks = { edits: NO_EDITS, discussed: new Set() };

const NOTHING_READ = { paste: undefined, list: 0 };

/** The page `/batch` from the pasted text to its answers, worked out in this browser. */
export function useBatch() {
  const [form, setForm] = useState(EMPTY_FORM);
  const [linked, setLinked] = useState<BatchWork>();
  const [compareDays, setCompareDays] = useState<ComparedDays>();
  const { value: marks, canUndo, change: changeMarks, undo, reset: resetMarks } = useUndo(NO_MARKS);
  const today = useToday();
  const lists = useRoutingTables();
  const tables = lists.status === "ready" ? lists.tables : undefined;
  const day = useMemo(() => readDay(form.day ?? { text: today ?? "", partial: false }), [form.day, today]);
  const changeText = ({ text, isNew }: TextChange) => {
    if (isNew) {
      // A code that was dropped or corrected in one list says nothing about the same code in the next.
      resetMarks(NO_MARKS);
      setCompareDays(undefined);
    }
    // An empty box says nothing against a list that came without a text.
    if (text !== "" || isNew) setLinked(undefined);
  };
  const { state: readState, source, read, chooseColumns } = useReadPaste(tables, changeText);
  const reading = useMemo(() => toReading(readState, linked, source.list), [readState, linked, source.list]);
  const { paste, list } = "list" in reading ? reading : NOTHING_READ;

  const settings = useMemo(() => toSettings(form, day), [form, day]);
  const finds = useMemo(() => (paste ? applyEdits(paste, marks.edits) : undefined), [paste, marks.edits]);
  const question = useMemo<BatchQuestion | undefined>(() => {
    if (finds === undefined || settings === undefined || tables === undefined || today === undefined) return undefined;
    return { list, finds, settings, tables, today };
  }, [list, finds, settings, tables, today]);
  const { decided, progress } = useDecidedLines(question);

  return {
    form,
    changeForm: useCallback((part: Partial<BatchForm>) => setForm((before) => ({ ...before, ...part })), []),
    edits: marks.edits,
    changeEdits: useCallback(
      (change: (before: BatchEdits) => Partial<BatchEdits>) =>
        changeMarks((before) => ({ ...before, edits: { ...before.edits, ...change(before.edits) } })),
      [changeMarks],
    ),
    /** Entries that the reader has talked about, by their keys. */
    discussed: marks.discussed,
    discuss: useCallback(
      (key: string, isDiscussed: boolean) =>
        changeMarks((before) => ({ ...before, discussed: withKey(before.discussed, key, isDiscussed) })),
      [changeMarks],
    ),
    canUndo,
    undo,
    today,
    day,
    lists,
    reading,
    read,
    columns: source.columns,
    chooseColumns,
    compareDays,
    setCompareDays,
    /** The list that a link brought along. */
    linked,
    /** Takes a list from a link in the place of what was there. The box is empty then. */
    openLink: useCallback(
      (work: BatchWork) => {
        setLinked(work);
        setForm(toForm(work.settings));
        resetMarks({ edits: NO_EDITS, discussed: new Set(work.discussed) });
        setCompareDays(work.compareDays);
      },
      [resetMarks],
    ),
    /** Takes back, beside the text itself, what was kept over a reload. */
    bringBack: useCallback(
      ({ form, columns, linked, edits, discussed, compareDays }: KeptWork) => {
        setForm(form);
        setLinked(linked);
        chooseColumns(columns);
        setCompareDays(compareDays);
        resetMarks({ edits, discussed: new Set(discussed) });
      },
      [resetMarks, chooseColumns],
    ),
    /** All that is to be kept over a reload; null while there is nothing. */
    work: useMemo(
      () => toKeptWork(source, linked, form, marks, compareDays),
      [source, linked, form, marks, compareDays],
    ),
    paste,
    /** Which of the lists that stood here `paste` is of. */
    list,
    doubts: useMemo(() => (paste ? listDoubts(paste.finds) : []), [paste]),
    hasRowDates: useMemo(() => paste?.finds.some((find) => find.dateOfService !== undefined) ?? false, [paste]),
    progress,
    isWorking: reading.status === "reading" || (question !== undefined && decided?.question !== question),
    decided,
  };
}

/** Everything that the page shows and changes. */
export type Batch = ReturnType<typeof useBatch>;

/** A list from a link was read where the link was made. */
function toReading(state: PasteState, linked: BatchWork | undefined, list: number): PasteState {
  if (linked === undefined) return state;
  return { status: "read", lines: linked.finds.length, list, paste: { finds: linked.finds, setAside: [] } };
}

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

function toForm({ dateOfService, lineOfBusiness, requestType, rowDates }: BatchSettings): BatchForm {
  return { day: { text: dateOfService, partial: false }, lineOfBusiness: lineOfBusiness ?? "", requestType, rowDates };
}

function toKeptWork(
  { text, columns }: PasteSource,
  linked: BatchWork | undefined,
  form: BatchForm,
  { edits, discussed }: BatchMarks,
  compareDays: ComparedDays | undefined,
): KeptWork | null {
  if (text === "" && linked === undefined) return null;
  return {
    text,
    form,
    edits,
    columns,
    discussed: [...discussed],
    ...(compareDays === undefined ? {} : { compareDays }),
    ...(linked === undefined ? {} : { linked }),
  };
}

function withKey(keys: ReadonlySet<string>, key: string, isThere: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (isThere) next.add(key);
  else next.delete(key);
  return next;
}
