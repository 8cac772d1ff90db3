/** One painted character. The page is upright: x grows to the right and y downward, in points. */
export interface Glyph {
  readonly text: string;
  /** Where its baseline starts. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** In which direction it is written, in degrees clockwise. */
  readonly angle: number;
  readonly bold: boolean;
  /** A space that was painted: it has no ink. */
  readonly blank: boolean;
  /** What the file adds behind each character, in points: text that is spaced out. */
  readonly spacing: number;
}

/** A line that is drawn, or the edge of a filled box. `at` is its y where it lies, its x where it stands. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is painted on one page. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly lying: readonly Rule[];
  readonly standing: readonly Rule[];
}

/** Characters without a gap between them. */
export interface Word {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  /** Its baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
}

/** The words on one baseline, from left to right. */
export interface TextLine {
  readonly y: number;
  readonly size: number;
  readonly words: readonly Word[];
}

/** One page as words: what is left of it when its characters are forgotten. */
export interface PageText {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly lying: readonly Rule[];
  readonly standing: readonly Rule[];
  /** Text that is written in another direction than the rest: up the margin, or across the page. */
  readonly aside: readonly AsideText[];
}

export interface AsideText {
  readonly text: string;
  /** Neither along the lines nor at a right angle to them: a watermark. */
  readonly slanted: boolean;
}
