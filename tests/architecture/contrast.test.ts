import { describe, expect, it } from "vitest";
import { readProjectFile } from "../support/run-tool";

/** WCAG 1.4.11: what is no text and must be seen. */
const LEAST_CONTRAST = 3;
const GROUNDS = ["canvas", "surface", "sunken"] as const;
const SEEN = ["line-strong", "ink", "no-auth", "healthhelp", "connect", "refusal"] as const;
const TILES = ["no-auth", "healthhelp", "connect", "needs", "refusal"] as const;
const SCHEMES = ["light", "dark"] as const;

const styles = readProjectFile("app/globals.css");

function readColor(name: string, scheme: (typeof SCHEMES)[number]): string {
  const [, light, dark] = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(styles) ?? [];
  const color = scheme === "light" ? light : dark;
  if (color === undefined) throw new Error(`There is no color ${name}`);
  return color;
}

/** Relative luminance as WCAG defines it. */
function toLuminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function toContrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [toLuminance(one), toLuminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

it("contrast is reckoned as WCAG says", () => {
  expect(toContrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(toContrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

describe.each(SCHEMES)("frames, rings and hues, in %s,", (scheme) => {
  it.each(SEEN)("%s are told apart from what they lie on", (seen) => {
    for (const ground of GROUNDS) {
      const contrast = toContrast(readColor(seen, scheme), readColor(ground, scheme));
      expect(contrast, `${seen} on ${ground}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });

  it.each(TILES)("the icon on %s is told apart from it", (tile) => {
    expect(toContrast(readColor(`on-${tile}`, scheme), readColor(tile, scheme))).toBeGreaterThanOrEqual(LEAST_CONTRAST);
  });
});
