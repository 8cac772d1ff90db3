import { describe, expect, it } from "vitest";
import { glyphsToLines } from "@/lib/lists/source/pdf/glyphs-to-lines";
import type { Glyph } from "@/lib/lists/source/pdf/page-content";

const SIZE = 10;
const WIDTH = 5.5;

/** Characters of one width each, with `step` points of air between them. */
function glyphs(text: string, { x = 50, y = 100, size = SIZE, step = 0, spacing = 0 } = {}): readonly Glyph[] {
  const width = (WIDTH * size) / SIZE;
  return [...text].map((letter, index) => ({
    text: letter,
    x: x + index * (width + step),
    y,
    width,
    size,
    angle: 0,
    bold: false,
    blank: letter === " ",
    spacing,
  }));
}

function textsOf(all: readonly Glyph[]): readonly string[] {
  return glyphsToLines(all).map(({ words }) => words.map(({ text }) => text).join(" "));
}

const END_OF_CODE = 50 + 5 * WIDTH;

describe("characters become words and lines", () => {
  it.each<[string, readonly Glyph[], readonly string[]]>([
    ["in whatever order they are painted", [...glyphs("70551 brain")].reverse(), ["70551 brain"]],
    [
      "where a gap parts them and no space is painted",
      [...glyphs("70551"), ...glyphs("brain", { x: 85 })],
      ["70551 brain"],
    ],
    ["where two pieces of one code touch", [...glyphs("7055"), ...glyphs("1", { x: 50 + 4 * WIDTH })], ["70551"]],
    [
      "where a space is painted and overprinted",
      [...glyphs("7055 "), ...glyphs("1", { x: 50 + 4 * WIDTH })],
      ["70551"],
    ],
    ["printed twice to look bold", [...glyphs("11722"), ...glyphs("11722", { x: 50.3 })], ["11722"]],
    ["spaced out by the file", glyphs("70551", { step: 3, spacing: 3 }), ["70551"]],
    ["spaced out one by one", glyphs("70551", { step: 3 }), ["70551"]],
    ["on two lines", [...glyphs("70551"), ...glyphs("70552", { y: 112 })], ["70551", "70552"]],
    ["with a ligature", [...glyphs("\ufb01rst")], ["first"]],
    ["with a soft hyphen inside", [...glyphs("modi\u00adfied")], ["modified"]],
  ])("%s", (_how, all, expected) => {
    expect(textsOf(all)).toEqual(expected);
  });
});

describe("a raised mark never lengthens a code", () => {
  it.each<[string, readonly Glyph[], string]>([
    ["small and high", glyphs("1", { x: END_OF_CODE, y: 96.5, size: 6 }), "70551 ^1"],
    ["two digits", glyphs("12", { x: END_OF_CODE, y: 96.5, size: 6 }), "70551 ^12"],
    ["small and hardly raised", glyphs("2", { x: END_OF_CODE, y: 98.8, size: 6 }), "70551 ^2"],
    ["a character of its own", glyphs("\u00b9", { x: END_OF_CODE }), "70551 ^1"],
    ["a star", glyphs("*", { x: END_OF_CODE, y: 97, size: 7 }), "70551*"],
    ["before the code", glyphs("3", { x: 50 - 3.4, y: 96.5, size: 6 }), "^3 70551"],
  ])("%s", (_what, mark, expected) => {
    expect(textsOf([...glyphs("70551"), ...mark])).toEqual([expected]);
  });
});
