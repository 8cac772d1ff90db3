import type { ProcedureCode } from "../codes/procedure-code";
import type { BatchFind } from "./batch-entry";

/** What a find says beside its code, its line and its certainty: the same for most finds of a list. */
type Saying = Omit<BatchFind, "code" | "line" | "certainty">;

/** Finds as columns, which go from one thread to another many times faster than as so many objects. */
export interface PackedFinds {
  /** The codes one behind the other. */
  readonly codes: string;
  readonly lines: Uint32Array;
  /** 1 for a find that is certain. */
  readonly certain: Uint8Array;
  /** For each find, the place of what it says among the sayings. */
  readonly said: Uint32Array;
  readonly sayings: readonly Saying[];
}

const CODE_LENGTH = 5;
const CODE_ALONE: Saying = { modifiers: [] };

/** Packs finds for another thread. The buffers may be handed over. */
export function packFinds(finds: readonly BatchFind[]): PackedFinds {
  const lines = new Uint32Array(finds.length);
  const certain = new Uint8Array(finds.length);
  const said = new Uint32Array(finds.length);
  const sayings: Saying[] = [CODE_ALONE];
  const places = new Map<string, number>();
  let codes = "";
  for (let at = 0; at < finds.length; at += 1) {
    const find = finds[at] as BatchFind;
    codes += find.code;
    lines[at] = find.line;
    certain[at] = find.certainty === "certain" ? 1 : 0;
    if (isCodeAlone(find)) continue;
    const { code: _code, line: _line, certainty: _certainty, ...saying } = find;
    const key = JSON.stringify(saying);
    const place = places.get(key) ?? sayings.push(saying) - 1;
    places.set(key, place);
    said[at] = place;
  }
  return { codes, lines, certain, said, sayings };
}

/** The finds that were packed, in their order. */
export function unpackFinds({ codes, lines, certain, said, sayings }: PackedFinds): readonly BatchFind[] {
  const finds: BatchFind[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const code = codes.slice(at * CODE_LENGTH, (at + 1) * CODE_LENGTH) as ProcedureCode;
    const line = lines[at] ?? 0;
    const certainty = certain[at] === 1 ? "certain" : "check";
    const place = said[at] ?? 0;
    if (place === 0) finds.push({ code, modifiers: CODE_ALONE.modifiers, line, certainty });
    else finds.push({ ...(sayings[place] ?? CODE_ALONE), code, line, certainty });
  }
  return finds;
}

/** Has a find nothing but what every find has? */
function isCodeAlone(find: BatchFind): boolean {
  if (find.modifiers.length > 0) return false;
  for (const field in find) if (!EVERY_FIND.has(field)) return false;
  return true;
}

const EVERY_FIND: ReadonlySet<string> = new Set(["code", "modifiers", "line", "certainty"]);
