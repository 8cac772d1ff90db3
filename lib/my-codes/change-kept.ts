import { toLabel } from "../batch/batch-entry";
import { type KeptCode, MOST_KEPT } from "./kept-code";

/** What became of codes that were to be kept. */
export interface AddedCodes {
  readonly kept: readonly KeptCode[];
  /** The new ones, in their order. */
  readonly added: readonly KeptCode[];
  /** How many were there before; they stay as they were. */
  readonly known: number;
  /** How many found no room. */
  readonly over: number;
}

/** Keeps more codes, as many as there is room for. A code that is kept already stays as it is, with its name. */
export function addKept(kept: readonly KeptCode[], codes: readonly KeptCode[]): AddedCodes {
  const keys = new Set(kept.map(toLabel));
  const fresh = new Map<string, KeptCode>();
  let known = 0;
  for (const code of codes) {
    const key = toLabel(code);
    if (keys.has(key)) known += 1;
    else if (!fresh.has(key)) fresh.set(key, code);
  }
  const added = [...fresh.values()].slice(0, Math.max(0, MOST_KEPT - kept.length));
  return { kept: [...kept, ...added], added, known, over: fresh.size - added.length };
}

/** Keeps all codes but those with these keys. */
export function removeKept(kept: readonly KeptCode[], keys: ReadonlySet<string>): readonly KeptCode[] {
  return kept.filter((code) => !keys.has(toLabel(code)));
}

/** Puts a removed code back where it stood, unless it is there again or there is no room. */
export function restoreKept(kept: readonly KeptCode[], code: KeptCode, place: number): readonly KeptCode[] {
  const isThere = kept.some((other) => toLabel(other) === toLabel(code));
  return isThere || kept.length >= MOST_KEPT ? kept : kept.toSpliced(place, 0, code);
}

/** Gives one code another name, or none. */
export function nameKept(kept: readonly KeptCode[], key: string, label: string | undefined): readonly KeptCode[] {
  return kept.map((code) => {
    if (toLabel(code) !== key) return code;
    const { label: _before, ...nameless } = code;
    return label === undefined ? nameless : { ...nameless, label };
  });
}
