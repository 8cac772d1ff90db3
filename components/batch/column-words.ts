import type { ColumnRoles, DayOrder, ReadColumn, ReadTable, UnclearCells } from "@/lib/batch/table/column-choice";
import { describeLines } from "./describe-counts";

const DAY_ORDER_WORDS = {
  "month-first": "month first",
  "day-first": "day first",
} satisfies Record<DayOrder, string>;

const ROLE_WORDS = {
  lineOfBusiness: "line of business",
  requestType: "request type",
} satisfies Record<UnclearCells["role"], string>;

/**
 * Names a column as its reader sees it.
 *
 * @example
 * nameColumn({ at: 2, letter: "C", title: "CPT", samples: [] }); // "column C (CPT)"
 */
export function nameColumn({ letter, title }: ReadColumn): string {
  return title === undefined ? `column ${letter}` : `column ${letter} (${title})`;
}

/** Names several columns, or says that there is none. */
export function nameColumns(columns: readonly ReadColumn[], places: readonly number[]): string {
  const names = places.flatMap((at) => columns.find((column) => column.at === at) ?? []).map(nameColumn);
  if (names.length < 2) return names[0] ?? "none";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Says what each kind of column was found to be, in the order in which a reader checks them. */
export function describeRoles({ columns, roles, dayOrder }: ReadTable): readonly (readonly [string, string])[] {
  const order = dayOrder === undefined || roles.dates.length === 0 ? "" : `, ${DAY_ORDER_WORDS[dayOrder]}`;
  return [
    ["Codes", nameColumns(columns, roles.codes)],
    ["Dates", nameColumns(columns, roles.dates) + order],
    ["Line of business", nameColumns(columns, toPlaces(roles.lineOfBusiness))],
    ["Request type", nameColumns(columns, toPlaces(roles.requestType))],
  ];
}

/** Says on which lines a column does not tell what it should, and what is taken for them. */
export function describeUnclear({ role, text, lines }: UnclearCells): string {
  const word = ROLE_WORDS[role];
  const what = text === undefined ? "Some cells do" : `“${text}” does`;
  return `${what} not say which ${word} is meant (${describeLines(lines)}): the one chosen on this page is used there.`;
}

/** What a list of columns to choose from says of one. */
export function toOptionLabel(column: ReadColumn): string {
  const { letter, title, samples } = column;
  const name = title === undefined ? `Column ${letter}` : `Column ${letter}: ${title}`;
  return samples.length === 0 ? name : `${name} (${samples.slice(0, 2).join(", ")})`;
}

/** The columns of one role of which there is one at most. */
function toPlaces(at: ColumnRoles["lineOfBusiness"]): readonly number[] {
  return at === undefined ? [] : [at];
}
