import { expect, it } from "vitest";
import { parseTestArguments, TEST_PARTS } from "../../../scripts/lib/test-arguments.mjs";

it.each([
  ["nothing means everything", [], { parts: TEST_PARTS, files: [], names: undefined }],
  ["one part", ["unit"], { parts: ["unit"], files: [], names: undefined }],
  ["parts run in their own order", ["e2e", "unit"], { parts: ["unit", "e2e"], files: [], names: undefined }],
  ["a name in every part", ["R7"], { parts: TEST_PARTS, files: [], names: "R7" }],
  ["several names, any of them", ["unit", "R7", "R8"], { parts: ["unit"], files: [], names: "R7|R8" }],
  ["a path picks its part", ["tests/unit/codes"], { parts: ["unit"], files: ["tests/unit/codes"], names: undefined }],
  ["a path of no part", ["db/migrate"], { parts: TEST_PARTS, files: ["db/migrate"], names: undefined }],
])("%s: %j", (_name, words, expected) => {
  expect(parseTestArguments(words)).toEqual(expected);
});
