import type { BatchEdits } from "@/lib/batch/batch-edits";
import { readBatchWork, readComparedDays, writeBatchWork } from "@/lib/batch/batch-link";
import type { BatchWork } from "@/lib/batch/batch-work";
import type { ComparedDays } from "@/lib/batch/compare-days";
import type { ColumnChoice } from "@/lib/batch/table/column-choice";
import { type Fields, type KeptForm, readColumns, readEdits, readForm, readTexts, toFields } from "./kept-parts";

/** Work on a list that outlives a reload of the page, and no closing of its window. */
export interface KeptWork {
  /** The pasted text as it stands in the box. */
  readonly text: string;
  readonly form: KeptForm;
  readonly edits: BatchEdits;
  /** What was said of the columns. */
  readonly columns: ColumnChoice;
  /** Keys of the entries that were discussed. */
  readonly discussed: readonly string[];
  readonly compareDays?: ComparedDays;
  /** The list that a link brought along, where there is no text. */
  readonly linked?: BatchWork;
}

const VERSION = 1;

/** Work that lay longer than a working day is not brought back: windows that a browser opens again are not reloads. */
const KEPT_FOR_MS = 12 * 60 * 60_000;

/** Writes work as one text for the browser's storage. */
export function writeKeptWork(work: KeptWork, keptAt: number): string {
  const { text, form, edits, columns, discussed, compareDays, linked } = work;
  return JSON.stringify({
    version: VERSION,
    keptAt,
    text,
    form,
    edits: { choices: [...edits.choices], taken: [...edits.taken], corrections: [...edits.corrections] },
    columns,
    discussed,
    compareDays: compareDays && `${compareDays.before}/${compareDays.after}`,
    linked: linked && writeLinked(linked),
  });
}

const linkedTexts = new WeakMap<BatchWork, string>();

/** A list from a link never changes, and what is kept of it is written again and again. */
function writeLinked(work: BatchWork): string {
  const text = linkedTexts.get(work) ?? writeBatchWork(work);
  linkedTexts.set(work, text);
  return text;
}

/** Reads what {@link writeKeptWork} wrote; nothing when it is of another version, too old or not whole. */
export function readKeptWork(kept: string, now: number): KeptWork | undefined {
  const stored = parseObject(kept);
  if (stored === undefined || stored["version"] !== VERSION || !isFresh(stored["keptAt"], now)) return undefined;
  const { text } = stored;
  const form = readForm(stored["form"]);
  const edits = readEdits(stored["edits"]);
  const columns = readColumns(stored["columns"]);
  const discussed = readTexts(stored["discussed"]);
  if (typeof text !== "string" || !form || !edits || !columns || !discussed) return undefined;
  const compared = stored["compareDays"];
  const compareDays = typeof compared === "string" ? readComparedDays(compared) : undefined;
  const linked = typeof stored["linked"] === "string" ? readBatchWork(stored["linked"]) : undefined;
  return {
    text,
    form,
    edits,
    columns,
    discussed,
    ...(compareDays === undefined ? {} : { compareDays }),
    ...(linked?.ok ? { linked: linked.value } : {}),
  };
}

function parseObject(text: string): Fields | undefined {
  try {
    return toFields(JSON.parse(text));
  } catch {
    // Not written by this page, or cut off: there is nothing to bring back.
    return undefined;
  }
}

function isFresh(keptAt: unknown, now: number): boolean {
  return typeof keptAt === "number" && Math.abs(now - keptAt) < KEPT_FOR_MS;
}
