import type { SourceDocument, SourceTable } from "../source/source-document";
import { ADDED_NAME, DELETED_NAME, listsChanges } from "./find-changes";
import { type FoundHeader, findHeader } from "./find-header";
import type { LayoutColumn, ListLayout, TableLayout, UnusedReason } from "./list-layout";
import { readCodeCell } from "./read-code-cell";

const EXCLUDED_NAME =
  /\bexclu(?:ded?|sions?)\b|\bnot[ _-]?covered\b|\bnon[ _-]?covered\b|\bretired\b|\bdeleted\b|\bdeletions\b|\bremoved\b|\bterm(?:ed|inated)\b|\bdiscontinued\b|\bobsolete\b|\binactive\b|\bold\b|\bprior version\b|\barchived?\b/i;
const KEY_NAME =
  /\bkey\b|\blegend\b|\binstructions?\b|\bread[ _-]?me\b|\bchange[ _-]?log\b|\brevision(?:s| history)?\b|\bversion history\b|\bhistory\b|\bglossary\b|\bdefinitions?\b|\babout\b|\bcontacts?\b|\bcover(?: page| sheet)?$|\bhow to\b|\bfaqs?\b|\blookups?\b|\bdrop ?downs?\b|\bdisclaimers?\b|\btable of contents\b/i;
const EXCLUDED_TITLE =
  /^(?:the following )?(?:list of )?(?:cpt |hcpcs |procedure )?(?:codes? )?(?:(?:that|which) )?(?:are |is )?(?:excluded?|exclusions?|not covered|non-?covered|retired|deleted|removed|terminated)\b(?! (?:services? )?(?:from|members?))/i;
const TITLE_ROWS = 5;
const HOLDS_CODES: ReadonlySet<string> = new Set(["codes", "problem"]);

/** A table with what was found of it, before it is seen beside the others. */
interface JudgedTable {
  readonly table: SourceTable;
  readonly header: number | undefined;
  readonly columns: readonly LayoutColumn[];
  readonly unused: UnusedReason | undefined;
  /** It has a header and not one code. */
  readonly isBare: boolean;
}

/**
 * How is a list file to be read: which sheets, which columns, and as a whole edition or as changes to the one in
 * force? Found by content alone. If no table is used, the file has no column of codes.
 */
export function findLayout(document: SourceDocument): ListLayout {
  const judged = document.tables.map(judgeTable);
  const used = judged.filter(({ unused }) => unused === undefined);
  const tables = judged.map((found) => settleUse(found, judged, used));
  const readable = document.tables.flatMap((table, at) => {
    const layout = tables[at];
    return layout?.use === true ? [{ table, layout }] : [];
  });
  const isChanges = readable.length > 0 && readable.every(({ table, layout }) => listsChanges(table, layout));
  return { kind: isChanges ? "changes" : "whole", tables };
}

function judgeTable(table: SourceTable): JudgedTable {
  const found = findHeader(table.rows);
  const base = { table, header: found?.header, columns: found?.columns ?? [], isBare: isBare(table, found) };
  if (found === undefined) return { ...base, unused: KEY_NAME.test(table.name) ? "key" : "no-codes" };
  if (table.hidden === true) return { ...base, unused: "hidden" };
  if (KEY_NAME.test(table.name)) return { ...base, unused: "key" };
  return { ...base, unused: EXCLUDED_NAME.test(table.name.replaceAll("_", " ")) ? "excluded-list" : undefined };
}

function settleUse(found: JudgedTable, all: readonly JudgedTable[], used: readonly JudgedTable[]): TableLayout {
  const isUsed = isOneOfChanges(found, all) || isLoneKey(found, used);
  const isEmpty = found.isBare && used.some(({ isBare }) => !isBare);
  const unused = isUsed ? undefined : (found.unused ?? (isEmpty ? "no-codes" : toTitleReason(found, used)));
  return {
    table: found.table.name,
    use: unused === undefined,
    ...(unused === undefined ? {} : { unused }),
    ...(found.header === undefined ? {} : { header: found.header }),
    columns: found.columns,
  };
}

function isBare(table: SourceTable, found: FoundHeader | undefined): boolean {
  const codes = found?.columns.filter(({ role }) => role === "code") ?? [];
  const below = table.rows.slice((found?.header ?? -1) + 1);
  return !below.some(({ cells }) =>
    codes.some(({ column }) => HOLDS_CODES.has(readCodeCell(cells[column] ?? "").kind)),
  );
}

/** "Code lookup" with codes, and no other sheet that has any: its name says too little to leave it out. */
function isLoneKey({ unused, columns }: JudgedTable, used: readonly JudgedTable[]): boolean {
  return unused === "key" && columns.length > 0 && used.length === 0;
}

/** A sheet of deletions beside one of additions, and no other: the workbook lists changes. */
function isOneOfChanges(found: JudgedTable, all: readonly JudgedTable[]): boolean {
  const held = all.filter(({ unused }) => unused === undefined || unused === "excluded-list");
  const isNamed = ({ table }: JudgedTable) => ADDED_NAME.test(table.name) || DELETED_NAME.test(table.name);
  return found.unused === "excluded-list" && DELETED_NAME.test(found.table.name) && held.every(isNamed);
}

/** One of several sheets whose title says that its codes are not on the list. */
function toTitleReason(found: JudgedTable, used: readonly JudgedTable[]): UnusedReason | undefined {
  if (used.length < 2) return undefined;
  const above = found.table.rows.slice(0, Math.min(found.header ?? 0, TITLE_ROWS));
  const titles = above.flatMap((row) => row.cells.filter((cell) => cell !== "").slice(0, 1));
  return titles.some((title) => EXCLUDED_TITLE.test(title)) ? "excluded-list" : undefined;
}
