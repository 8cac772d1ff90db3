import type { SetAside } from "../codes/paste-result";
import { type ProcedureCode, parseProcedureCode } from "../codes/procedure-code";
import type { SetAsideReason } from "../codes/set-aside";
import type { BatchFind } from "./batch-entry";

/** Something that was not taken for a code, once for all the lines it stands on. */
export interface SetAsideToken {
  /** The same for the same text and reason after the rest was edited. */
  readonly key: string;
  /** Missing where it may be a person's: then only its reason and its lines are told. */
  readonly text?: string;
  readonly lines: readonly number[];
  /** Codes that it could have been meant as, for a person to choose from. */
  readonly offers: readonly ProcedureCode[];
}

/** Everything that was set aside for one reason. */
export interface SetAsideGroup {
  readonly reason: SetAsideReason;
  readonly count: number;
  /** True where a code may have been meant, so that a person should look. */
  readonly asks: boolean;
  readonly tokens: readonly SetAsideToken[];
}

/** Codes that a person took from the offers, by the key of the token they stand for. */
export type TakenOffers = ReadonlyMap<string, ProcedureCode>;

/**
 * The reasons whose text may be shown: a reader must see it to judge it, and it names nobody.
 *
 * A reason that is not named here shows its lines only, so that a new one is safe before anybody thought of it.
 */
const SHOWN: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  "amount",
  "diagnosis-code",
  "lost-zero",
  "measure",
  "ndc",
  "no-code-shape",
  "quantity",
  "range-mixed",
  "revenue-code",
  "unclear-ending",
  "wildcard",
  "zip-code",
]);

/** The reasons that leave a code out which somebody may have meant. */
const ASKS: ReadonlySet<SetAsideReason> = new Set<SetAsideReason>([
  "ambiguous-date",
  "lost-zero",
  "no-code-shape",
  "not-a-date",
  "range-mixed",
  "unclear-ending",
  "wildcard",
]);

/** Groups what was set aside by its reason, those to look at first, then the most frequent. */
export function groupSetAside(setAside: readonly SetAside[]): readonly SetAsideGroup[] {
  const groups = new Map<
    SetAsideReason,
    { count: number; tokens: Map<string, { text: string; lines: Set<number> }> }
  >();
  for (const { reason, text, line } of setAside) {
    let group = groups.get(reason);
    if (group === undefined) {
      group = { count: 0, tokens: new Map() };
      groups.set(reason, group);
    }
    group.count += 1;
    const tokenText = SHOWN.has(reason) ? text : "";
    const token = group.tokens.get(tokenText);
    if (token === undefined) group.tokens.set(tokenText, { text: tokenText, lines: new Set([line]) });
    else token.lines.add(line);
  }
  return [...groups]
    .map(([reason, { count, tokens }]) => ({
      reason,
      count,
      asks: ASKS.has(reason),
      tokens: [...tokens.values()].map(({ text, lines }) => toToken(reason, text, [...lines])),
    }))
    .sort((one, other) => Number(other.asks) - Number(one.asks) || other.count - one.count);
}

/** Adds the codes that a person took to the finds, each on the lines where its token stood. */
export function addTakenOffers(
  finds: readonly BatchFind[],
  groups: readonly SetAsideGroup[],
  taken: TakenOffers,
): readonly BatchFind[] {
  if (taken.size === 0) return finds;
  const tokens = groups.flatMap((group) => group.tokens);
  const added = tokens.flatMap(({ key, text, lines }) => {
    const code = taken.get(key);
    return code === undefined ? [] : lines.map((line) => toFind(code, text, line));
  });
  return [...finds, ...added].sort((one, other) => one.line - other.line);
}

function toFind(code: ProcedureCode, text: string | undefined, line: number): BatchFind {
  const find = { code, modifiers: [], line, certainty: "certain" } as const;
  return text === undefined || text === code ? find : { ...find, repairedFrom: text };
}

function toToken(reason: SetAsideReason, text: string, lines: readonly number[]): SetAsideToken {
  const key = toTokenKey(reason, text);
  return text === "" ? { key, lines, offers: [] } : { key, text, lines, offers: toOffers(text) };
}

function toTokenKey(reason: SetAsideReason, text: string): string {
  return `${reason} ${text}`;
}

function toOffers(text: string): readonly ProcedureCode[] {
  const parsed = parseProcedureCode(text);
  return parsed.ok ? [parsed.value.code] : parsed.error.suggestions;
}
