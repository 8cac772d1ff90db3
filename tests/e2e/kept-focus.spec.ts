import { expect, type Page, test } from "@playwright/test";
import { openBatch, setDay } from "./batch-page";

const isLost = (page: Page) => page.evaluate(() => document.activeElement === document.body);

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole("button", { name }).first().focus();
  await page.keyboard.press("Enter");
}

test("R12 after a choice the focus stands in its answer", { tag: "@quick" }, async ({ page }) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("90989");
  await press(page, "Choose: CareOregon Advantage (Medicare)");
  const answer = page.getByRole("region", { name: "90989", exact: true });
  await expect(answer.getByRole("heading", { name: "No auth needed" })).toBeVisible();
  await expect(answer.locator(":focus")).toHaveCount(1);
});

test("R10 a code offered for a lost zero leaves the focus in the box", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("1996");
  await press(page, "01996");
  await expect(page.getByRole("textbox", { name: "CPT or HCPCS code" })).toHaveValue("01996");
  await expect(page.getByRole("textbox", { name: "CPT or HCPCS code" })).toBeFocused();
});

for (const address of ["/", "/batch"]) {
  test(`R11 trying again on ${address} keeps the focus at the answers`, async ({ page }) => {
    await page.route("**/api/v1/lists/current", (route) => route.abort());
    await page.goto(address);
    await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
    await page.unroute("**/api/v1/lists/current");
    await press(page, "Try again");
    await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
    expect(await isLost(page)).toBe(false);
  });
}

test("keeping, dropping, taking and choosing on a list never lose the focus", async ({ page }) => {
  const { box, row, section } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await box.fill("CPT\n7O551\n100\n90989\n");
  await expect(row("90989")).toHaveCount(1);
  await press(page, "Keep 70551");
  await expect(section("Please check").getByRole("button", { name: "Undo: 70551" })).toBeFocused();
  await press(page, "Use 00100");
  await expect(section("Set aside").getByRole("button", { name: "Undo: 00100" })).toBeFocused();
  await press(page, "Oregon Health Plan");
  await expect(row("90989")).not.toContainText("More information needed");
  expect(await isLost(page)).toBe(false);
});

test("a corrected code gives the focus back to the table", async ({ page }) => {
  const { box, row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await box.fill("CPT\n99213\n99219\n");
  await row("99219").getByRole("button").focus();
  await page.keyboard.press("Enter");
  const offer = page.getByRole("dialog").getByRole("button", { name: /^99\d{3}$/ });
  const code = (await offer.first().textContent()) ?? "";
  await offer.first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(row(code).getByRole("button")).toBeFocused();
});

test("R12 a row whose choice leaves the narrowed table stays open with its answer", async ({ page }) => {
  const { box, row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await box.fill("CPT\n90989\n99213\nE0130\n");
  await page.getByRole("button", { name: "More information needed 2", exact: true }).click();
  await expect(row("99213")).toHaveCount(0);
  await row("90989").getByRole("button").focus();
  await page.keyboard.press("Enter");
  await press(page, "Choose: Oregon Health Plan (OHP, Medicaid)");
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { name: "Connect", exact: true, level: 2 })).toBeVisible();
  await expect(sheet.locator(":focus")).toHaveCount(1);
  await sheet.getByRole("button", { name: "Next" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(sheet.getByRole("button", { name: "Next" })).toBeDisabled();
  await expect(sheet.locator(":focus")).toHaveCount(1);
});

test("a press on bare ground leaves the focus alone", async ({ page }) => {
  const { box, row } = await openBatch(page);
  await box.fill("CPT\n7O551\n99213\n");
  await expect(row("70551")).toHaveCount(1);
  await page.getByRole("button", { name: "Keep 70551" }).focus();
  await page.getByRole("heading", { level: 1 }).click();
  await page.evaluate(() => document.querySelector<HTMLElement>("[aria-label='Keep 70551']")?.click());
  await expect(row("70551")).not.toContainText("Please check");
  expect(await isLost(page)).toBe(true);
});
