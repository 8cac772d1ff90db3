import { normaliseText } from "../codes/normalise-text";
import { parseLines } from "../codes/parse-paste";
import type { KnownCodes } from "../codes/paste-result";
import { unfoldLines } from "../codes/unfold-lines";
import type { BatchFind } from "./batch-entry";
import { groupSetAside, type SetAsideGroup } from "./set-aside-groups";
import type { ColumnChoice, ReadTable } from "./table/column-choice";
import { readTable } from "./table/read-table";

/** A pasted text as it was read. It holds no text that may be a person's. */
export interface ReadPaste {
  readonly finds: readonly BatchFind[];
  readonly setAside: readonly SetAsideGroup[];
  /** Missing where the text has no columns. */
  readonly table?: ReadTable;
}

/**
 * Reads a pasted text and leaves out of the result what may be a person's, so that nothing later can show it.
 *
 * Of a table it also reads what its other columns say of each row. Columns that the reader chose are read as chosen.
 */
export function readPaste(text: string, knownCodes: KnownCodes, choice?: ColumnChoice): ReadPaste {
  const lines = unfoldLines(normaliseText(text));
  const whole = parseLines(lines, knownCodes);
  const { finds, setAside, table } = readTable(text, lines, whole, knownCodes, choice) ?? {
    finds: whole.codes,
    setAside: whole.setAside,
    table: undefined,
  };
  return { finds, setAside: groupSetAside(setAside), ...(table === undefined ? {} : { table }) };
}
