import type { PlainRow } from "./plain-row";
import type { Table } from "./table-columns";

/** Keeps plain rows that start with a code, by their table and by what stands behind that code. */
export interface RowEndings {
  readonly read: (table: Table | undefined, ending: string) => PlainRow | undefined;
  readonly keep: (table: Table | undefined, ending: string, row: PlainRow) => void;
}

/** The rows of one table. */
interface TableEndings {
  readonly rows: Map<string, PlainRow>;
  asked: number;
  found: number;
}

/** So many rows show whether the endings of a table come back. */
const ASKED_TO_JUDGE = 400;
const LEAST_SHARE_FOUND = 0.25;

/** Starts to keep the endings of one text. A table whose endings rarely come back is soon left alone. */
export function startRowEndings(): RowEndings {
  const tables = new Map<Table | undefined, TableEndings>();
  return {
    read: (table, ending) => {
      const endings = tables.get(table);
      if (endings === undefined || isRarelyFound(endings)) return undefined;
      const row = endings.rows.get(ending);
      endings.asked += 1;
      if (row !== undefined) endings.found += 1;
      return row;
    },
    keep: (table, ending, row) => {
      let endings = tables.get(table);
      if (endings === undefined) {
        endings = { rows: new Map(), asked: 0, found: 0 };
        tables.set(table, endings);
      }
      if (!isRarelyFound(endings)) endings.rows.set(ending, row);
    },
  };
}

function isRarelyFound({ asked, found }: TableEndings): boolean {
  return asked >= ASKED_TO_JUDGE && found < asked * LEAST_SHARE_FOUND;
}
