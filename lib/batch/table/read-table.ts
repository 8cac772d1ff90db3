import { normaliseText } from "../../codes/normalise-text";
import { parsePaste } from "../../codes/parse-paste";
import type { KnownCodes, PasteResult, SetAside } from "../../codes/paste-result";
import { type UnfoldedText, unfoldLines } from "../../codes/unfold-lines";
import type { BatchFind } from "../batch-entry";
import type { ColumnChoice, ColumnQuestion, ColumnRoles, ReadTable } from "./column-choice";
import { couldHoldCodes } from "./find-code-columns";
import { applyChoice, findRoles, toCells } from "./find-roles";
import { projectCodes } from "./project-codes";
import { addFacts, readFacts, type TableFacts } from "./row-facts";
import { nameColumns } from "./sample-cells";
import { cutRows, findLayout, mayHoldTable, type TableLayout, type TableRow, takeHead } from "./table-layout";

/** The finds of a text that is a table, with what the other columns say of them, and its columns. */
interface TablePaste {
  readonly finds: readonly BatchFind[];
  readonly setAside: readonly SetAside[];
  readonly table: ReadTable;
}

/**
 * Reads the columns of a pasted table, as they were found or as the reader chose them; nothing where the text is no table.
 *
 * What was found in the whole text stays, unless the reader chose the columns of codes: then nothing is found outside
 * of them. `lines` are those of the text, `whole` is what was found in them.
 */
export function readTable(
  text: string,
  lines: UnfoldedText,
  whole: PasteResult,
  knownCodes: KnownCodes,
  choice: ColumnChoice = {},
): TablePaste | undefined {
  const head = takeHead(text);
  if (!mayHoldTable(head)) return undefined;
  const firstLines = head === text ? lines : unfoldLines(normaliseText(head));
  const layout = findLayout(firstLines);
  return layout && readColumns(layout, cutRows(firstLines, layout).rows, { lines, whole, knownCodes, choice });
}

interface Asked {
  readonly lines: UnfoldedText;
  readonly whole: PasteResult;
  readonly knownCodes: KnownCodes;
  readonly choice: ColumnChoice;
}

/** `start` are the first rows: enough to see what the columns hold. */
function readColumns(
  layout: TableLayout,
  start: readonly TableRow[],
  { lines, whole, knownCodes, choice }: Asked,
): TablePaste | undefined {
  const found = findRoles(layout, start, whole.codes);
  if (found.codes.length === 0 && !hasCandidates(layout, start)) return undefined;
  const roles = applyChoice(found, choice, layout.width);
  const cut = needsRows(roles, choice, whole) ? cutRows(lines, layout) : undefined;
  const isChosen = roles.codes !== found.codes;
  const { codes, setAside } = isChosen ? readChosen(layout, cut?.rows ?? [], roles.codes, knownCodes) : whole;
  const facts = readFacts(cut?.rows ?? [], roles, { isChosen: choice.dates !== undefined, order: choice.dayOrder });
  return {
    finds: cut === undefined ? codes : codes.map((find) => addFacts(find, facts)),
    setAside: setAside.filter((piece) => !isSettled(piece, facts)),
    table: {
      columns: nameColumns(layout, start, roles, knownCodes),
      roles,
      ...(choice.dayOrder === undefined ? {} : { dayOrder: choice.dayOrder }),
      questions: ask(layout, start, choice, facts),
      unclear: facts.unclear,
      leftOut: isChosen ? (cut?.leftOut ?? []) : [],
    },
  };
}

/** A long list without such columns is not cut a second time: its codes have been read already. */
function needsRows(roles: ColumnRoles, choice: ColumnChoice, { codes, setAside }: PasteResult): boolean {
  if (roles.lineOfBusiness !== undefined || roles.requestType !== undefined) return true;
  if (choice.codes !== undefined || choice.dates !== undefined || choice.dayOrder !== undefined) return true;
  if (roles.dates.length === 0) return false;
  return (
    codes.some(({ dateFault }) => dateFault === "ambiguous-date") ||
    setAside.some(({ reason }) => reason === "ambiguous-date")
  );
}

/** Codes of the chosen columns alone. */
function readChosen(
  layout: TableLayout,
  rows: readonly TableRow[],
  columns: readonly number[],
  knownCodes: KnownCodes,
): PasteResult {
  const { codes, setAside } = parsePaste(projectCodes(layout, rows, columns), knownCodes);
  return {
    codes: codes.map((find) => ({ ...find, line: find.line - 1 })),
    setAside: setAside.map((piece) => ({ ...piece, line: piece.line - 1 })),
  };
}

/** A date that the reader's answer made clear is not set aside as unclear any more. */
function isSettled({ reason, line }: SetAside, { byLine }: TableFacts): boolean {
  const isOfDates = reason === "ambiguous-date" || reason === "date" || reason === "not-a-date";
  return isOfDates && byLine.get(line)?.days?.dateOfService !== undefined;
}

function hasCandidates({ kinds }: TableLayout, rows: readonly TableRow[]): boolean {
  return kinds.some((kind, at) => kind === "procedure" || couldHoldCodes(toCells(rows, at), kind));
}

function ask(
  layout: TableLayout,
  rows: readonly TableRow[],
  choice: ColumnChoice,
  { waiting }: TableFacts,
): readonly ColumnQuestion[] {
  const columns = layout.kinds.flatMap((kind, at) => (couldHoldCodes(toCells(rows, at), kind) ? [at] : []));
  const asksCodes = choice.codes === undefined && columns.length > 1 && !areOneKind(layout, columns);
  return [
    ...(asksCodes ? [{ kind: "codes", columns } as const] : []),
    ...[...waiting].map(([column, lines]) => ({ kind: "day-order", column, lines }) as const),
  ];
}

/** "CPT 1, CPT 2" are columns of one kind, and so are the columns of a list that holds nothing but codes. */
function areOneKind({ titles, width, titleLine }: TableLayout, columns: readonly number[]): boolean {
  if (titleLine === undefined) return columns.length === width;
  const stems = new Set(columns.map((at) => (titles[at] ?? "").toLowerCase().replaceAll(/[^a-z]|codes?/g, "")));
  return stems.size === 1 && !stems.has("");
}
