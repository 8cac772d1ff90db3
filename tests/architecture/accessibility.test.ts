import { describe, expect, it } from "vitest";
import { findNamedTests } from "../support/named-tests";
import { readProjectFile } from "../support/run-tool";

const text = readProjectFile("ACCESSIBILITY.md");

/** How many criteria of levels A and AA each guideline of WCAG 2.2 has, without those of AAA; 4.1.1 is no more. */
const CRITERIA: Readonly<Record<string, readonly number[]>> = {
  "1.1": [1],
  "1.2": [1, 2, 3, 4, 5],
  "1.3": [1, 2, 3, 4, 5],
  "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
  "2.1": [1, 2, 4],
  "2.2": [1, 2],
  "2.3": [1],
  "2.4": [1, 2, 3, 4, 5, 6, 7, 11],
  "2.5": [1, 2, 3, 4, 7, 8],
  "3.1": [1, 2],
  "3.2": [1, 2, 3, 4, 6],
  "3.3": [1, 2, 3, 4, 7, 8],
  "4.1": [2, 3],
};

describe("ACCESSIBILITY.md", () => {
  it("has a line for each criterion of levels A and AA, and no other", () => {
    const named = [...text.matchAll(/^\| (\d\.\d)\.(\d+)(?:–\1\.(\d+))? /gm)].flatMap(
      ([, guideline = "", first, last]) =>
        Array.from(
          { length: Number(last ?? first) - Number(first) + 1 },
          (_, step) => `${guideline}.${Number(first) + step}`,
        ),
    );
    const expected = Object.entries(CRITERIA).flatMap(([guideline, numbers]) =>
      numbers.map((one) => `${guideline}.${one}`),
    );
    expect(expected).toHaveLength(55);
    expect(named).toEqual(expected);
  });

  it("names files and tests that are there", () => {
    const { missingFiles, titles, missingTitles } = findNamedTests(text);
    expect(titles).toBeGreaterThan(15);
    expect(missingFiles).toEqual([]);
    expect(missingTitles).toEqual([]);
  });
});
