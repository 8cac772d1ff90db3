import type { ColumnRoles, ReadColumn, ReadTable, UnclearCells } from "@/lib/batch/table/column-choice";
import { batchColumnTexts } from "@/texts/batch-columns";
import { joinWords } from "@/texts/numbers";

const { columnWords } = batchColumnTexts;

/**
 * Names a column as its reader sees it.
 *
 * @example
 * nameColumn({ at: 2, letter: "C", title: "CPT", samples: [] }); // "column C (CPT)"
 */
export function nameColumn({ letter, title }: ReadColumn): string {
  return title === undefined ? columnWords.column(letter) : columnWords.titledColumn(letter, title);
}

/** Names several columns, or says that there is none. */
export function nameColumns(columns: readonly ReadColumn[], places: readonly number[]): string {
  const names = places.flatMap((at) => columns.find((column) => column.at === at) ?? []).map(nameColumn);
  return names.length === 0 ? columnWords.noColumn : joinWords(names);
}

/** Says what each kind of column was found to be, in the order in which a reader checks them. */
export function describeRoles({ columns, roles, dayOrder }: ReadTable): readonly (readonly [string, string])[] {
  const dates = nameColumns(columns, roles.dates);
  const isOrdered = dayOrder !== undefined && roles.dates.length > 0;
  return [
    [columnWords.codes, nameColumns(columns, roles.codes)],
    [columnWords.dates, isOrdered ? columnWords.ordered(dates, columnWords.dayOrders[dayOrder]) : dates],
    [columnWords.lineOfBusiness, nameColumns(columns, toPlaces(roles.lineOfBusiness))],
    [columnWords.requestType, nameColumns(columns, toPlaces(roles.requestType))],
  ];
}

/** Says on which lines a column does not tell what it should, and what is taken for them. */
export function describeUnclear({ role, text, lines }: UnclearCells): string {
  const word = columnWords.roles[role];
  return text === undefined ? columnWords.unclearCells(word, lines) : columnWords.unclearCell(text, word, lines);
}

/** What a list of columns to choose from says of one. */
export function toOptionLabel({ letter, title, samples }: ReadColumn): string {
  return columnWords.option(letter, title, samples.slice(0, 2));
}

/** The columns of one role of which there is one at most. */
function toPlaces(at: ColumnRoles["lineOfBusiness"]): readonly number[] {
  return at === undefined ? [] : [at];
}
