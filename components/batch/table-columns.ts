import { clsx } from "clsx";
import type { SortColumn } from "@/lib/batch/line-view";
import { batchTableTexts } from "@/texts/batch-table";

const { columnChoices, columns } = batchTableTexts;

/** A column of the table that a reader may leave out. Code and outcome always stay. */
export type ColumnId = "discussed" | "day" | "line-of-business" | "rule" | "service-line" | "notes" | "places";

interface Column {
  readonly id: ColumnId;
  readonly title: string;
  /** What it is called where it is chosen, if a field of the form has its title already. */
  readonly choice?: string;
  /** The narrowest window in which there is room for it; on paper there always is. */
  readonly room: "always" | "md" | "lg";
  readonly sort?: SortColumn;
}

/** The columns beside code and outcome, in their order. Day and discussed stand before the outcome. */
export const COLUMNS: readonly Column[] = [
  { id: "discussed", title: columns.discussed, room: "always" },
  { id: "day", title: columns.day, choice: columnChoices.day, room: "md", sort: "day" },
  { id: "line-of-business", title: columns.lineOfBusiness, choice: columnChoices.lineOfBusiness, room: "lg" },
  { id: "rule", title: columns.rule, room: "md", sort: "rule" },
  {
    id: "service-line",
    title: columns.serviceLine,
    choice: columnChoices.serviceLine,
    room: "lg",
    sort: "service-line",
  },
  { id: "notes", title: columns.notes, room: "md" },
  { id: "places", title: columns.places, room: "lg" },
];

/** What is shown until a reader chooses. */
export const USUAL_COLUMNS: ReadonlySet<ColumnId> = new Set(["discussed", "day", "rule", "service-line", "notes"]);

/** The classes by which a column gives way in a narrow window. */
export function toRoom(id: ColumnId): string {
  const room = COLUMNS.find((column) => column.id === id)?.room;
  return clsx(room === "md" && "max-md:hidden print:table-cell", room === "lg" && "max-lg:hidden print:table-cell");
}
