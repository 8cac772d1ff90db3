import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { LineSort, SortColumn } from "@/lib/batch/line-view";
import { batchTableTexts } from "@/texts/batch-table";
import { COLUMNS, type ColumnId, toRoom } from "./table-columns";

interface DecisionTableHeadProps {
  readonly columns: ReadonlySet<ColumnId>;
  readonly sort: LineSort | undefined;
  readonly onSort: (sort: LineSort | undefined) => void;
}

/** The head of the table. A column that can be sorted goes up, down and back to the order of the text. */
export function DecisionTableHead({ columns, sort, onSort }: DecisionTableHeadProps) {
  const column = (id: ColumnId, className?: string) => {
    const known = COLUMNS.find((one) => one.id === id);
    if (known === undefined || !columns.has(id)) return null;
    return (
      <HeadCell
        title={known.title}
        by={known.sort}
        sort={sort}
        onSort={onSort}
        className={clsx(toRoom(id), className)}
      />
    );
  };
  return (
    <thead className="sticky top-0 z-2 print:static">
      <tr aria-rowindex={1}>
        <HeadCell title={batchTableTexts.columns.code} by="code" sort={sort} onSort={onSort} className="sm:pl-6" />
        {column("day")}
        <HeadCell title={batchTableTexts.columns.outcome} by="outcome" sort={sort} onSort={onSort} />
        {column("line-of-business")}
        {column("rule")}
        {column("service-line")}
        {column("notes")}
        {column("places")}
        {column("discussed", "text-center sm:pr-6")}
      </tr>
    </thead>
  );
}

interface HeadCellProps {
  readonly title: string;
  readonly by: SortColumn | undefined;
  readonly sort: LineSort | undefined;
  readonly onSort: (sort: LineSort | undefined) => void;
  readonly className?: string;
}

function HeadCell({ title, by, sort, onSort, className }: HeadCellProps) {
  const isSorted = by !== undefined && sort?.by === by;
  const Arrow = sort?.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      {...(by === undefined ? {} : { "aria-sort": toAriaSort(isSorted ? sort : undefined) })}
      className={clsx(
        "border-b border-line-strong bg-surface px-3 py-1 text-left text-sm font-medium text-ink-soft",
        className,
      )}
    >
      {by === undefined ? (
        <span className="inline-flex min-h-8 items-center">{title}</span>
      ) : (
        <button
          type="button"
          onClick={() => onSort(toNextSort(by, sort))}
          className="-mx-1.5 inline-flex min-h-8 items-center gap-1 rounded-control px-1.5 hover:bg-sunken hover:text-ink"
        >
          {title}
          <Arrow aria-hidden className={clsx("size-4", !isSorted && "invisible")} />
        </button>
      )}
    </th>
  );
}

function toAriaSort(sort: LineSort | undefined): "none" | "ascending" | "descending" {
  if (sort === undefined) return "none";
  return sort.descending ? "descending" : "ascending";
}

function toNextSort(by: SortColumn, sort: LineSort | undefined): LineSort | undefined {
  if (sort?.by !== by) return { by, descending: false };
  return sort.descending ? undefined : { by, descending: true };
}
