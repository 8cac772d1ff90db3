import { expect, type Page, test } from "@playwright/test";
import { openBatch, setDay } from "./batch-page";
import { expectAccessible } from "./page-faults";

const LIST = "70551-26\n99213\n27299\n93306\n7O450\n97110";

async function openList(page: Page) {
  const batch = await openBatch(page);
  await setDay(page, "2026-06-01");
  await batch.box.fill(LIST);
  await expect(batch.row("70551-26")).toBeVisible();
  return batch;
}

const codesShown = async (page: Page) =>
  page.getByRole("table", { name: "Every decision" }).getByRole("rowheader").getByRole("button").allTextContents();

test("the table is sorted, narrowed and searched, and says how many are left", async ({ page }) => {
  await openList(page);
  const inText = await codesShown(page);
  const byCode = page.getByRole("columnheader", { name: "Code" });
  await byCode.getByRole("button").click();
  await expect(byCode).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(() => codesShown(page)).toEqual([...inText].sort());
  await byCode.getByRole("button").click();
  await expect.poll(() => codesShown(page)).toEqual([...inText].sort().reverse());
  await byCode.getByRole("button").click();
  await expect.poll(() => codesShown(page)).toEqual(inText);

  await page.getByRole("searchbox", { name: "Find in the table" }).fill("webconsult cardiac");
  await expect(page.getByText(/^1 of \d+ answers$/)).toBeVisible();
  await expect.poll(() => codesShown(page)).toEqual(["93306"]);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("combobox", { name: "Service line" }).selectOption("Diagnostic imaging");
  await expect(page.getByRole("table").getByRole("row", { name: /99213/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Show all" }).click();
  await page.getByRole("combobox", { name: "Condition or caution" }).selectOption({ label: "To be checked (1)" });
  await expect.poll(() => codesShown(page)).toEqual(["70450"]);
});

test("columns come and go as the reader chooses", async ({ page }) => {
  await openList(page);
  await expect(page.getByRole("columnheader", { name: "In your text" })).toHaveCount(0);
  await page.getByText("Columns", { exact: true }).click();
  await page.getByRole("checkbox", { name: "In your text" }).check();
  await expect(page.getByRole("columnheader", { name: "In your text" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^93306/ })).toContainText("line 4");
  await page.getByRole("checkbox", { name: "Rule" }).uncheck();
  await expect(page.getByRole("columnheader", { name: "Rule" })).toHaveCount(0);
});

test("what was dropped or marked is taken back by a click or by the keys", async ({ page }) => {
  const { row } = await openList(page);
  const undo = page.getByRole("button", { name: "Undo last change" });
  await expect(undo).toBeDisabled();
  await page.getByRole("button", { name: "Drop 70450" }).click();
  await expect(row("70450")).toHaveCount(0);
  await undo.click();
  await expect(row("70450")).toHaveCount(1);

  const box = page.getByRole("checkbox", { name: "Discussed: 99213" });
  await box.check();
  await page.getByRole("checkbox", { name: "Only what is not discussed yet" }).check();
  await expect(row("99213")).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(row("99213")).toHaveCount(1);
  await expect(box).not.toBeChecked();
});

test("R10 what was read from a typo is put right in one place, and another typo is refused there", async ({ page }) => {
  const { row, section } = await openList(page);
  await section("Please check").getByRole("button", { name: "Correct 70450" }).click();
  const box = page.getByRole("textbox", { name: "Code instead of 70450" });
  await expect(box).toBeFocused();
  await box.fill("7046");
  await page.keyboard.press("Enter");
  await expect(section("Please check")).toContainText("This is not a CPT or HCPCS code.");
  await box.fill("70460-26");
  await page.keyboard.press("Enter");
  await expect(row("70460-26")).toContainText("Read from 7O450");
  await expect(row("70450")).toHaveCount(0);
  await expect(section("Please check")).toContainText("Corrected to 70460-26");
});

test("a list is presented row by row with the keyboard alone", async ({ page }) => {
  await openList(page);
  await page.getByRole("button", { name: "Present" }).focus();
  await page.keyboard.press("Enter");
  const view = page.getByRole("dialog", { name: "Present" });
  await expect(view.getByRole("region", { name: "70551-26" })).toContainText("HealthHelp WebConsult");
  await expect(view).toContainText("1 of 6, 0 discussed");
  await page.keyboard.press("ArrowDown");
  await expect(view.getByRole("region", { name: "99213" })).toContainText("No auth needed");
  await page.keyboard.press("Space");
  await expect(view).toContainText("2 of 6, 1 discussed");
  await page.keyboard.press("End");
  await expect(view.getByRole("region", { name: "97110" })).toBeVisible();
  await page.keyboard.press("ArrowLeft");
  await expect(view).toContainText("5 of 6");
  const connect = view.getByRole("button", { name: "1 Connect" });
  await connect.click();
  await expect(view).toContainText("1 of 1");
  await expect(view.getByRole("region", { name: "27299" })).toBeVisible();
  await connect.click();
  await expect(view).toContainText("1 of 6");
  await expectAccessible(page, "dialog");
  await page.keyboard.press("Escape");
  await expect(view).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Present" })).toBeFocused();
  await expect(page.getByRole("checkbox", { name: "Discussed: 99213" })).toBeChecked();
});

test("the path counts what leaves it at each step", async ({ page }) => {
  const { section } = await openList(page);
  await expect(section("The path").getByRole("listitem")).toContainText([
    /No-Auth lists.*1 No auth needed/s,
    /5 go on/,
    /HealthHelp list.*4 HealthHelp WebConsult/s,
    /1 go on/,
    /Connect.*1 Connect.*1 on neither list/s,
  ]);
});
