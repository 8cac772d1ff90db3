import type { ListReading, ReadRow } from "@/lib/lists/reading/row-reading";

/** Where a row stands in its file, as a person looks for it there: "Sheet CPT, row 14". */
export function describePlace({ tables }: Pick<ListReading, "tables">, { table, row, page }: ReadRow): string {
  const name = tables.length > 1 ? (tables[table]?.name ?? "") : "";
  const place = page === undefined ? `row ${row}` : `page ${page}, row ${row}`;
  return name === "" ? toSentence(place) : `${name}, ${place}`;
}

function toSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
