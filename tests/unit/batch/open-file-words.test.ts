import { expect, it } from "vitest";
import { explainFileFault } from "../../../components/batch/open-file-words";
import type { SourceErrorCode } from "../../../lib/lists/source/source-document";

it.each([
  ["empty-file", undefined, "There is nothing in this file"],
  ["wrong-type", "a Word document", "This file is a Word document"],
  ["wrong-type", undefined, "This file is no list"],
  ["old-or-locked-workbook", undefined, "This is an Excel file in the old format (.xls)"],
  ["old-or-locked-workbook", "locked with a password", "This workbook is locked with a password"],
  ["damaged-workbook", undefined, "This workbook is damaged"],
  ["too-large", undefined, "This workbook is larger than 50 MB"],
  ["too-many-rows", "sheet 1, row 300000", "This workbook has more than 200,000 rows"],
] satisfies [SourceErrorCode, string | undefined, string][])("%s (%s) is told as: %s", (code, place, title) => {
  const refusal = explainFileFault(place === undefined ? { code } : { code, place });
  expect(refusal.title).toBe(title);
  expect(refusal.next).toMatch(/\.$/);
});

it.each([
  ["old-or-locked-workbook", "Open it in Excel and save it as .xlsx. Or: copy the rows you need"],
  ["wrong-type", "Open a text, CSV or Excel file (.xlsx)"],
  ["out-of-memory", "Copy the rows you need and paste them into the box."],
] satisfies [SourceErrorCode, string][])("%s says what to do next: %s", (code, next) => {
  expect(explainFileFault({ code }).next).toContain(next);
});

it("a file that went away can be chosen again", () => {
  expect(explainFileFault({ code: "unreadable" }).next).toContain("Choose it again.");
});
