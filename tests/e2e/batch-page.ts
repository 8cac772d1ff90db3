import { expect, type Locator, type Page } from "@playwright/test";

/** The page of code lists, as its tests speak of it. */
export interface BatchPage {
  readonly box: Locator;
  /** A row of the table, by the code it begins with. */
  readonly row: (code: string) => Locator;
  readonly section: (title: string) => Locator;
}

/** Opens the page and waits until it takes input. */
export async function openBatch(page: Page, baseUrl = ""): Promise<BatchPage> {
  await page.goto(`${baseUrl}/batch`);
  const box = page.getByRole("textbox", { name: "Paste codes" });
  // The page puts the cursor there as soon as its scripts run.
  await expect(box).toBeFocused();
  return {
    box,
    row: (code) => page.getByRole("row", { name: new RegExp(`^${code}\\b(?!-)`) }),
    section: (title) => page.getByRole("region", { name: title, exact: true }),
  };
}

/** Pastes through the clipboard and the keyboard, as people do. Needs the permission to write the clipboard. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.getByRole("textbox", { name: "Paste codes" }).focus();
  await page.keyboard.press("ControlOrMeta+V");
}

/** Sets the day for the whole list. */
export async function setDay(page: Page, day: string): Promise<void> {
  await page.getByLabel("Date of service", { exact: true }).fill(day);
}

export const readClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
