import type { Page } from "@playwright/test";
import { setDay } from "../batch-page";
import type { PageState } from "./page-state";

/** Types a list of codes for one day. */
const pasted = (text: string) => async (page: Page) => {
  await setDay(page, "2026-05-14");
  await page.getByRole("textbox", { name: "Paste codes" }).fill(text);
};

/** A list with every kind of row. */
const SOME_OF_EACH = "CPT\tDOB\n70551\t04/12/1961\n99213\t\n27299\t\n90989\t\n7O450\t\n100\t\n9921x\t\n62320-62323\t\n";

/** The page of code lists. */
export const BATCH_STATES: readonly Omit<PageState, "path">[] = [
  { name: "an empty page", shows: "only the codes are taken" },
  { name: "a list with everything", reach: pasted(SOME_OF_EACH), shows: "Set aside", isMain: true },
  {
    name: "an open row",
    reach: async (page) => {
      await pasted(SOME_OF_EACH)(page);
      await page.getByRole("button", { name: "70551", exact: true }).click();
    },
    shows: "How this answer was found",
  },
  {
    name: "the presented view",
    reach: async (page) => {
      await pasted(SOME_OF_EACH)(page);
      await page.getByRole("button", { name: "Present", exact: true }).click();
    },
    shows: "1 of 9, 0 discussed",
  },
  {
    name: "a virtual table",
    reach: pasted(`CPT\n${Array.from({ length: 400 }, (_, index) => 70010 + index).join("\n")}`),
    shows: "400 answers",
  },
  {
    name: "two dates compared, with every control open",
    reach: async (page) => {
      await pasted(SOME_OF_EACH)(page);
      await page.getByRole("button", { name: "Before and after May 1, 2026" }).click();
      await page.getByText("Columns", { exact: true }).click();
      await page.getByRole("button", { name: "Change columns" }).click();
    },
    shows: "get another answer",
  },
  {
    name: "a question about columns",
    reach: pasted("CPT\tHCPCS\tDOS\n70551\tJ1745\t25/04/2026\n99213\tE0601\t05/06/2026\n"),
    shows: "Columns",
  },
  {
    name: "a file that is refused",
    reach: async (page) => {
      const file = { name: "scan.png", mimeType: "image/png", buffer: Buffer.from("\u0089PNG\r\n\u001a\n", "latin1") };
      await page.getByLabel("Open a file").setInputFiles(file);
    },
    shows: "scan.png",
  },
  { name: "no code", reach: pasted("DOB 04/12/1961"), shows: "found none" },
  { name: "too much text", reach: pasted("70551\n".repeat(50_001)), shows: "more than can be read at once" },
  {
    name: "no date",
    reach: async (page) => {
      await pasted("70551")(page);
      await setDay(page, "0026-05-14");
    },
    shows: "No answers without a date of service",
  },
];
