import { expect, it } from "vitest";
import { countOf, describeLines } from "@/texts/numbers";

it.each([
  [[3], "line 3"],
  [[3, 5], "lines 3 and 5"],
  [[3, 5, 9], "lines 3, 5 and 9"],
  [[3, 5, 9, 12], "lines 3, 5, 9 and 1 more"],
  [Array.from({ length: 1203 }, (_, index) => index + 1), "lines 1, 2, 3 and 1,200 more"],
])("names the lines %j", (lines, words) => {
  expect(describeLines(lines)).toBe(words);
});

it.each([
  [0, "0 codes"],
  [1, "1 code"],
  [12500, "12,500 codes"],
])("counts %i", (count, words) => {
  expect(countOf(count, "code")).toBe(words);
});
