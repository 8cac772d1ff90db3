import { type CellReader, startCellReaders } from "./cell-facts";
import type { RangeBudget } from "./expand-find";
import type { FieldKind } from "./field-labels";
import type { KnownCodes, PastedCode, SetAside } from "./paste-result";
import { type RowEndings, startRowEndings } from "./row-endings";
import { toTokens } from "./to-tokens";
import type { Token } from "./token";

/** All ranges of one text together are written out to no more codes than this. */
const MOST_RANGE_CODES = 20_000;
/** How many tokens of the row above are looked at, and in how many characters: a town, a comma, a state. */
const TOKENS_ABOVE = 3;
const END_OF_ROW = 40;

/** What is carried from row to row of one text. */
export interface PasteState {
  readonly codes: PastedCode[];
  readonly setAside: SetAside[];
  readonly knownCodes: KnownCodes | undefined;
  readonly budget: RangeBudget;
  heading: FieldKind | undefined;
  /** Whether a row was read under the heading. */
  isHeadingUsed: boolean;
  /** The end of the row above, unless that is blank. */
  above: string;
  /** No word at the end of the row above names a place, for all that is known without looking at it again. */
  isNoPlaceAbove: boolean;
  isDiagnosisAbove: boolean;
  isCodesAbove: boolean;
  /** Somewhere in the text, a row starts with a diagnosis without its dot. */
  readonly hasDiagnosisList: boolean;
  /** Short numbers on lines of their own, until it is seen whether codes stand around them. */
  lonely: SetAside[];
  readonly toCellReader: (field: FieldKind | undefined) => CellReader;
  readonly endings: RowEndings;
}

/** The state in which the first row of a text is read. */
export function startState(knownCodes: KnownCodes | undefined, hasDiagnosisList: boolean): PasteState {
  return {
    codes: [],
    setAside: [],
    knownCodes,
    budget: { left: MOST_RANGE_CODES },
    heading: undefined,
    isHeadingUsed: false,
    above: "",
    isNoPlaceAbove: true,
    isDiagnosisAbove: false,
    isCodesAbove: false,
    hasDiagnosisList,
    lonely: [],
    toCellReader: startCellReaders(),
    endings: startRowEndings(),
  };
}

/**
 * Notes what a row that was read means for the one below. `isNoPlace` where it is known that no word at its end can be
 * a town or a state.
 */
export function finishRow(
  state: PasteState,
  lastText: string,
  headingBelow: FieldKind | undefined,
  hasDiagnosis: boolean,
  isNoPlace: boolean,
): void {
  state.heading = toHeadingOf(state, headingBelow);
  state.isHeadingUsed = headingBelow === undefined;
  state.above = lastText.slice(-END_OF_ROW);
  state.isNoPlaceAbove = isNoPlace && lastText.length <= END_OF_ROW;
  state.isDiagnosisAbove = hasDiagnosis;
}

/** A heading for one value is used up by its row; one for a list goes on to the next blank line or heading. */
function toHeadingOf({ heading }: PasteState, below: FieldKind | undefined): FieldKind | undefined {
  if (below !== undefined) return below;
  return heading === "procedure" || heading === "diagnosis-code" ? heading : undefined;
}

/** The last pieces of the row above, as far as they can say something of a number on a line of its own. */
export function readEndAbove({ above }: PasteState): readonly Token[] {
  return /[a-z]/i.test(above) ? toTokens(above, 0).slice(-TOKENS_ABOVE) : [];
}

/** Notes that the short numbers above are settled, and whether the row that settled them holds nothing but codes. */
export function forgetLonely(state: PasteState, isCodesOnly: boolean): void {
  if (state.lonely.length > 0) state.lonely = [];
  state.isCodesAbove = isCodesOnly;
}
