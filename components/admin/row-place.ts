import type { ListReading, ReadRow } from "@/lib/lists/reading/row-reading";
import { adminReadingTexts } from "@/texts/admin-reading";

const { rowPlace } = adminReadingTexts;

/** Where a row stands in its file, as a person looks for it there: "Sheet CPT, row 14". */
export function describePlace({ tables }: Pick<ListReading, "tables">, { table, row, page }: ReadRow): string {
  const name = tables.length > 1 ? (tables[table]?.name ?? "") : "";
  if (page === undefined) return name === "" ? rowPlace.row(row) : rowPlace.rowOf(name, row);
  return name === "" ? rowPlace.pageRow(page, row) : rowPlace.pageRowOf(name, page, row);
}
