import { SOURCE_LIMITS } from "./source-document";

/** The cells of a row without the empty ones at its end; nothing where something stands beyond the last column of any list. */
export function limitColumns(cells: readonly string[]): readonly string[] | undefined {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === "") length -= 1;
  if (length > SOURCE_LIMITS.columns) return undefined;
  return length === cells.length ? cells : cells.slice(0, length);
}
