import { expect, test } from "@playwright/test";
import { openBatch, pasteText, readClipboard, setDay } from "./batch-page";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("R1 R2 R3 R4 a trainer pastes a list and talks everybody through it", { tag: "@quick" }, async ({ page }) => {
  const { row, section } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "CPT\n70551\n99213\n27299\n70551-26\n70551\n");

  await expect(row("70551")).toHaveAccessibleName(/HealthHelp WebConsult R2 Diagnostic imaging/);
  await expect(row("70551")).toContainText("found 2 times");
  await expect(row("70551-26")).toContainText("HealthHelp WebConsult");
  await expect(row("99213")).toContainText("No auth needed");
  await expect(row("27299")).toContainText("Connect");
  await expect(section("Totals").getByRole("listitem")).toHaveText([
    /^1No auth needed$/,
    /^2HealthHelp WebConsult$/,
    /^1Connect1 on neither list$/,
  ]);
  await expect(page.getByRole("status").filter({ hasText: "4 answers:" })).toHaveText(
    "4 answers: 1 No auth needed, 2 HealthHelp WebConsult, 1 Connect.",
  );

  await page.getByRole("button", { name: "Copy these codes: HealthHelp WebConsult" }).click();
  await expect.poll(() => readClipboard(page)).toBe("70551\n70551-26");
  await page.getByRole("button", { name: "Copy these codes: Connect" }).click();
  await expect.poll(() => readClipboard(page)).toBe("27299");

  await setDay(page, "2026-04-30");
  await expect(row("70551")).toHaveAccessibleName(/Connect R3/);
  await expect(section("Totals")).toContainText("1 on neither list, 2 before May 1, 2026");
});

test("R7 a row's own date wins, is told, and can be switched off", { tag: "@quick" }, async ({ page }) => {
  const { row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "CPT\tDate of service\n93306\t04/30/2026\n70551\t\n");
  await expect(row("93306")).toHaveAccessibleName(/Apr 30, 2026 from the pasted row No auth needed/);
  await expect(row("70551")).toHaveAccessibleName(/May 14, 2026 HealthHelp WebConsult/);
  await page.getByRole("checkbox", { name: "Use the dates of service that stand in the pasted rows" }).uncheck();
  await expect(row("93306")).toHaveAccessibleName(/May 14, 2026 HealthHelp WebConsult/);
});

test("R9 a row over several days has a row of the table for each answer", async ({ page }) => {
  const { row } = await openBatch(page);
  await pasteText(page, "CPT\tDOS from\tDOS through\n93306\t04/20/2026\t05/20/2026\n");
  await expect(row("93306")).toHaveCount(2);
  await expect(row("93306").first()).toContainText("No auth needed");
  await expect(row("93306").last()).toContainText("HealthHelp WebConsult");
});

test("R12 the line of business resolves what needs it", async ({ page }) => {
  const { row, section } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "CPT 90989");
  await expect(row("90989")).toHaveAccessibleName(/More information needed R12 Which line of business\?/);
  await section("By portal").getByRole("button", { name: "CareOregon Advantage" }).click();
  await expect(page.getByRole("radio", { name: /CareOregon Advantage/ })).toBeChecked();
  await expect(row("90989")).not.toContainText("More information needed");
  await page.getByRole("radio", { name: "Not sure" }).check();
  await expect(row("90989")).toContainText("More information needed");
});

test("a row opens to the whole answer, and the next one follows", async ({ page }) => {
  const { row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "70551\n99213\n");
  await row("70551").click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("region", { name: "70551", exact: true })).toContainText("HealthHelp WebConsult");
  await expect(sheet).toContainText("How this answer was found");
  await sheet.getByRole("button", { name: "Next" }).click();
  await expect(sheet.getByRole("region", { name: "99213", exact: true })).toContainText("No auth needed");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
});

test("a near miss is put right from its answer, and put back", async ({ page }) => {
  const { row, section } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "99213\n99219\n");
  await row("99219").click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^99\d{3}$/ })
    .first()
    .click();
  await expect(row("99219")).toHaveCount(0);
  await expect(section("Changed by you")).toContainText("99219 is asked as");
  await section("Changed by you").getByRole("button", { name: "Undo: 99219" }).click();
  await expect(row("99219")).toHaveCount(1);
});

test("what was repaired is shown, and can be dropped and put back", async ({ page }) => {
  const { row, section } = await openBatch(page);
  await pasteText(page, "CPT\n7O551\n99213\n");
  await expect(row("70551")).toContainText("Please check this code");
  await expect(section("Please check")).toContainText("7O551 was read as 70551");
  const told = page.getByRole("status").filter({ hasText: "answers:" });
  await expect(told).toHaveText(/^2 answers: .*\. Please check 1 find\.$/);
  await section("Please check").getByRole("button", { name: "Drop 70551" }).click();
  await expect(row("70551")).toHaveCount(0);
  await expect(row("99213")).toHaveCount(1);
  await section("Please check").getByRole("button", { name: "Undo: 70551" }).click();
  await section("Please check").getByRole("button", { name: "Keep 70551" }).click();
  await expect(told).not.toContainText("Please check");
  await expect(row("70551")).toContainText("Read from 7O551");
  await expect(row("70551")).not.toContainText("Please check this code");
});

test("a lost zero is offered, never taken unasked", async ({ page }) => {
  const { row, section } = await openBatch(page);
  await pasteText(page, "CPT\n100\n99213\n");
  await expect(row("99213")).toHaveCount(1);
  await expect(row("00100")).toHaveCount(0);
  await section("Set aside").getByRole("button", { name: "Use 00100" }).click();
  await expect(row("00100")).toContainText("Read from 100");
});

test("the table can be narrowed to one outcome", async ({ page }) => {
  const { row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "70551\n99213\n27299\n");
  await page.getByRole("button", { name: "Connect 1" }).click();
  await expect(row("27299")).toHaveCount(1);
  await expect(row("70551")).toHaveCount(0);
  await page.getByRole("button", { name: "All 3" }).click();
  await expect(row("70551")).toHaveCount(1);
});

test("the example answers at once and names nobody's data in the results", async ({ page }) => {
  const { row, section } = await openBatch(page);
  await page.getByRole("button", { name: "Try an example" }).click();
  await expect(row("70551-26")).toHaveCount(1);
  await expect(section("Set aside")).toBeVisible();
  await expect(section("Set aside")).not.toContainText("04/12/1961");
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("typing answers by itself, and the button goes to the answers", async ({ page }) => {
  const { box, row } = await openBatch(page);
  await box.pressSequentially("99213");
  await expect(row("99213")).toHaveCount(1);
  await page.getByRole("button", { name: "Check codes" }).click();
  await expect(row("99213")).toHaveCount(1);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "To the table and the hand-out" })).toBeFocused();
});
