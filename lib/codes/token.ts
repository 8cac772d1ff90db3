import { familyOf } from "./code-family";
import type { FieldKind } from "./field-labels";
import type { Modifier, ProcedureCode } from "./procedure-code";
import type { WrittenDate } from "./read-date";
import type { SetAsideReason } from "./set-aside";

interface Place {
  /** As it stands in the text. */
  readonly text: string;
  readonly line: number;
  /** Nothing stands between this and what is before it, not even a space. */
  readonly attached: boolean;
}

/** Five characters of a code family, with the modifiers that hang on them. */
export interface CodeToken extends Place {
  readonly kind: "code";
  readonly code: ProcedureCode;
  readonly modifiers: readonly Modifier[];
  readonly repairedFrom?: string;
}

/** Two codes of one series with a dash or a "to" between them. */
export interface RangeToken extends Place {
  readonly kind: "range";
  readonly from: ProcedureCode;
  readonly to: ProcedureCode;
}

/** A date, in whichever way it is written. */
export interface DateToken extends Place {
  readonly kind: "date";
  readonly date: WrittenDate;
}

/** Digits alone that are no code: too short, too long, or starting with a number that no code has. */
export interface NumberToken extends Place {
  readonly kind: "number";
}

/** Letters, or letters and digits too short to matter. */
export interface WordToken extends Place {
  readonly kind: "word";
  readonly lower: string;
}

/** One character that is neither letter, digit nor space. */
export interface MarkToken extends Place {
  readonly kind: "mark";
}

/** A code with a point and zeros behind it, as a spreadsheet writes a number. */
export interface DecimalToken extends Place {
  readonly kind: "decimal";
  readonly code: ProcedureCode;
}

/** A piece whose own shape says that it is no procedure code. */
export interface OddToken extends Place {
  readonly kind: "odd";
  readonly reason: SetAsideReason;
}

/** The start of a table cell. `field` is what the column's header says, if there is one. */
export interface CellToken extends Place {
  readonly kind: "cell";
  readonly field: FieldKind | undefined;
}

export type Token =
  | CodeToken
  | RangeToken
  | DateToken
  | NumberToken
  | WordToken
  | MarkToken
  | DecimalToken
  | OddToken
  | CellToken;

/** Says whether a token is this mark. */
export function isMark(token: Token | undefined, characters: string): boolean {
  return token?.kind === "mark" && characters.includes(token.text);
}

/** Says whether a token is five bare digits: the one kind of code that a ZIP code or a house number can be too. */
export function isBareNumber(token: CodeToken): boolean {
  return token.modifiers.length === 0 && familyOf(token.code) === "cpt-1";
}
