import { expect, it } from "vitest";
import { parseTestArguments, QUICK_PARTS, TEST_PARTS } from "../../../scripts/lib/test-arguments.mjs";

const whole = { isQuick: false, files: [], names: undefined };

it.each([
  ["nothing means the quick run", [], { isQuick: true, parts: QUICK_PARTS, files: [], names: undefined }],
  ["everything", ["all"], { ...whole, parts: TEST_PARTS }],
  ["one part, whole", ["unit"], { ...whole, parts: ["unit"] }],
  ["parts run in their own order", ["e2e", "unit"], { ...whole, parts: ["unit", "e2e"] }],
  ["a name in every part", ["R7"], { ...whole, parts: TEST_PARTS, names: "R7" }],
  ["several names, any of them", ["unit", "R7", "R8"], { ...whole, parts: ["unit"], names: "R7|R8" }],
  ["a path picks its part", ["tests/unit/codes"], { ...whole, parts: ["unit"], files: ["tests/unit/codes"] }],
  ["a path of no part", ["db/migrate"], { ...whole, parts: TEST_PARTS, files: ["db/migrate"] }],
])("%s: %j", (_name, words, expected) => {
  expect(parseTestArguments(words)).toEqual(expected);
});
