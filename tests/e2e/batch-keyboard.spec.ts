import { expect, type Page, test } from "@playwright/test";
import { openBatch } from "./batch-page";

test("from paste to export by keyboard alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openBatch(page);
  await page.keyboard.insertText("70551\n99213\n27299");
  await expect(page.getByRole("row", { name: /^27299/ })).toHaveCount(1);

  await tabTo(page, "70551");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "27299", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("region", { name: "27299" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "27299", exact: true })).toBeFocused();

  await tabTo(page, "Copy as table", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
});

/** Presses Tab until a button of this name has the focus. */
async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    if (await button.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No way to ${name} by the Tab key`);
}
