import type { ColumnChoice } from "./column-choice";

/** No table has more columns. */
const MOST_COLUMNS = 200;

/** Reads back what was kept of a reader's choice of columns; what is no such choice comes to no choice at all. */
export function readColumnChoice(kept: unknown): ColumnChoice {
  if (typeof kept !== "object" || kept === null) return {};
  const { codes, dates, dayOrder, lineOfBusiness, requestType } = kept as Readonly<Record<string, unknown>>;
  return {
    ...(Array.isArray(codes) && codes.length > 0 && codes.every(isColumn) ? { codes } : {}),
    ...(isOneColumn(dates) ? { dates } : {}),
    ...(dayOrder === "month-first" || dayOrder === "day-first" ? { dayOrder } : {}),
    ...(isOneColumn(lineOfBusiness) ? { lineOfBusiness } : {}),
    ...(isOneColumn(requestType) ? { requestType } : {}),
  };
}

function isOneColumn(value: unknown): value is number | "none" {
  return value === "none" || isColumn(value);
}

function isColumn(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < MOST_COLUMNS;
}
