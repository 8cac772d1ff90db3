import { listReadingTexts } from "@/texts/list-reading";
import type { DraftSummary } from "../../lib/lists/drafts/draft-documents";
import { LISTS } from "../../lib/lists/list-identities";
import type { NotAnEntryReason, ReadRow, RowProblem } from "../../lib/lists/reading/row-reading";
import { formatDay } from "../../lib/shared/iso-date";

/** What was read of a draft's file, so that a person sees whether it was read rightly. */
export function describeDraft(draft: DraftSummary, open: readonly ReadRow[]): string[] {
  const { counts } = draft;
  return [
    `Draft ${draft.id} of the ${nameList(draft.list)} (${draft.list}), ${describeState(draft)}: ${draft.fileName}, ${draft.format}, ${formatNumber(draft.fileBytes)} bytes.`,
    `${formatNumber(counts.rows)} rows: ${formatNumber(counts.entryRows)} with entries · ${formatNumber(counts.notEntryRows)} not an entry · ${formatNumber(counts.toDecide)} to decide. Entries: ${formatNumber(counts.entries)}.`,
    ...describeCounts("Not an entry", toNotEntryCounts(counts.notEntries)),
    ...describeCounts("To decide", countProblems(open)),
    ...describeLayout(draft),
    draft.effectiveFrom === null
      ? "First day: not named by the file. Name it with --effective."
      : `First day: ${formatDay(draft.effectiveFrom)}.`,
  ];
}

export function nameList(list: string): string {
  return LISTS.find((known) => known.list === list)?.name ?? list;
}

export function formatNumber(number: number): string {
  return number.toLocaleString("en-US");
}

function describeState({ state, version }: DraftSummary): string {
  if (state === "published") return `published as ${version}`;
  return state;
}

function toNotEntryCounts(counts: Readonly<Partial<Record<NotAnEntryReason, number>>>): [string, number][] {
  return Object.entries(counts).map(([reason, number]) => [
    listReadingTexts.notAnEntry[reason as NotAnEntryReason],
    number,
  ]);
}

function countProblems(open: readonly ReadRow[]): [string, number][] {
  const counts = new Map<RowProblem, number>();
  for (const { reading } of open) {
    if (reading.kind === "to-decide") counts.set(reading.problem, (counts.get(reading.problem) ?? 0) + 1);
  }
  return [...counts].map(([problem, number]) => [listReadingTexts.rowProblems[problem].name, number]);
}

function describeCounts(title: string, counts: readonly [string, number][]): string[] {
  if (counts.length === 0) return [];
  const sorted = [...counts].sort(([, left], [, right]) => right - left);
  return [`  ${title}: ${sorted.map(([name, number]) => `${name} ${formatNumber(number)}`).join(" · ")}`];
}

function describeLayout({ layout }: DraftSummary): string[] {
  return [
    layout.kind === "changes" ? "The file lists changes to the edition in force." : "The file is a whole edition.",
    ...layout.tables.map((table) => {
      const name = table.table === "" ? "Columns" : `"${table.table}"`;
      if (!table.use) return `  ${name}: not read (${table.unused ?? "by-hand"})`;
      return `  ${name}: ${table.columns.map(({ role, header, column }) => `${role} = ${header === "" ? `column ${column + 1}` : `"${header}"`}`).join(", ")}`;
    }),
  ];
}
