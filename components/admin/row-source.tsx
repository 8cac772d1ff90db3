import type { ListLayout } from "@/lib/lists/reading/list-layout";
import type { ReadRow } from "@/lib/lists/reading/row-reading";
import { adminReadingTexts } from "@/texts/admin-reading";

interface RowSourceProps {
  readonly row: ReadRow;
  readonly layout: ListLayout;
}

/** What stands in a row of the file, cell by cell under what its column is called there. */
export function RowSource({ row, layout }: RowSourceProps) {
  // A title or a heading stands under no column, wherever its cell is.
  const columns = row.reading.kind === "not-an-entry" ? [] : (layout.tables[row.table]?.columns ?? []);
  const cells = row.cells.flatMap((text, column) =>
    text === "" ? [] : [{ column, text, header: columns.find((known) => known.column === column)?.header ?? "" }],
  );
  if (cells.length === 0) return <p className="text-sm text-ink-faint">{adminReadingTexts.rowSource.empty}</p>;
  return (
    <ul className="flex flex-wrap items-start gap-x-2 gap-y-1.5 text-sm">
      {cells.map(({ column, text, header }) => (
        <li key={column} className="max-w-full rounded-control bg-sunken px-2 py-1">
          {header === "" ? null : <span className="mr-1.5 text-xs text-ink-faint">{header}</span>}
          <span className="code-figures whitespace-pre-wrap">{text}</span>
        </li>
      ))}
    </ul>
  );
}
