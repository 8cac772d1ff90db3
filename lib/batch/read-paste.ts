import { parsePaste } from "../codes/parse-paste";
import type { BatchFind } from "./batch-entry";
import { groupSetAside, type SetAsideGroup } from "./set-aside-groups";

/** A pasted text as it was read. It holds no text that may be a person's. */
export interface ReadPaste {
  readonly finds: readonly BatchFind[];
  readonly setAside: readonly SetAsideGroup[];
}

/** Reads a pasted text and leaves out of the result what may be a person's, so that nothing later can show it. */
export function readPaste(text: string, knownCodes: ReadonlySet<string>): ReadPaste {
  const { codes, setAside } = parsePaste(text, knownCodes);
  return { finds: codes, setAside: groupSetAside(setAside) };
}
