import { expect, type Page, test } from "@playwright/test";
import { openBatch, pasteText, readClipboard, setDay } from "./batch-page";
import { expectAccessible } from "./page-faults";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const section = (page: Page) => page.getByRole("region", { name: "Compare two dates", exact: true });
const changedRow = (page: Page, code: string) =>
  section(page).getByRole("row", { name: new RegExp(`^${code}\\b(?!-)`) });

async function openList(page: Page, text: string): Promise<void> {
  const { row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, text);
  await expect(row("99213").first()).toBeVisible();
}

test("R3 the list before and after May 1, 2026: what changes, why, and how many stay", async ({ page }) => {
  await openList(page, "99213\n93306\n70551\n70551-26\n27299\n");
  await section(page).getByRole("button", { name: "Before and after May 1, 2026" }).click();
  await expect(section(page)).toContainText("3 of 5 codes get another answer.");
  await expect(section(page)).toContainText("2 codes move from Connect to HealthHelp WebConsult.");
  await expect(changedRow(page, "93306")).toContainText("The HealthHelp list of May 1, 2026");
  await expect(changedRow(page, "93306").getByRole("cell").first()).toHaveText("No auth needed");
  await expect(changedRow(page, "99213")).toHaveCount(0);
  await expect(section(page)).toContainText("1 No auth needed");
  await expectAccessible(page);

  await section(page)
    .getByRole("button", { name: /^No auth needed to HealthHelp WebConsult/ })
    .click();
  await expect(changedRow(page, "70551")).toHaveCount(0);
  await section(page).getByRole("button", { name: "Copy these changes" }).click();
  await expect(section(page).getByText("Copied", { exact: true })).toBeVisible();
  expect((await readClipboard(page)).split("\n")).toEqual([
    "Code\tModifiers\tApr 30, 2026\tMay 1, 2026\tWhy",
    "93306\t\tNo auth needed\tHealthHelp WebConsult\tThe HealthHelp list of May 1, 2026",
  ]);
});

test("R10 two dates the wrong way round are said and can be swapped; the same date twice is said", async ({ page }) => {
  await openList(page, "99213\n70551\n");
  await section(page).getByLabel("First day").fill("2026-05-14");
  await section(page).getByLabel("Second day").fill("2026-04-14");
  await expect(section(page)).toContainText("The first date is after the second.");
  await section(page).getByRole("button", { name: "Swap the dates" }).click();
  await expect(section(page)).toContainText("1 of 2 codes gets another answer.");
  await section(page).getByLabel("First day").fill("2026-05-14");
  await expect(section(page)).toContainText("These are the same day.");
  await section(page).getByRole("button", { name: "Stop comparing" }).click();
  await expect(section(page).getByLabel("First day")).toHaveValue("");
  await expect(section(page)).not.toContainText("another answer");
});

test("10,000 rows are compared, and the table draws only what is in sight", async ({ page }) => {
  const codes = Array.from({ length: 10_000 }, (_, index) => `CPT: ${70_000 + (index % 10_000)}`);
  await openList(page, ["CPT: 99213", ...codes].join("\n"));
  await section(page).getByRole("button", { name: "Before and after May 1, 2026" }).click();
  await expect(section(page)).toContainText(/get another answer\./, { timeout: 30_000 });
  expect(await section(page).getByRole("row").count()).toBeLessThan(120);
});
