import { expect, type Page } from "@playwright/test";
import { todayInLosAngeles } from "../../lib/shared/iso-date";

export const TODAY = todayInLosAngeles(new Date());

/** How soon everybody answers from what was published. */
const SOON = { timeout: 5_000, intervals: [100] };

/** Gives a list file to the import page and waits for its draft. */
export async function importFile(
  page: Page,
  listName: string,
  file: { name: string; mimeType: string; buffer: Buffer },
) {
  await page.goto("/admin/import");
  await page.getByLabel(listName).check();
  await page.getByLabel("Choose the file, or drop it here").setInputFiles(file);
  await page.getByRole("button", { name: "Read the list" }).click();
  await page.waitForURL(/\/admin\/drafts\/\d+/);
  await expect(page.getByText("every one of them is accounted for")).toBeVisible();
}

/** Opens a step of the draft. */
export async function openStep(page: Page, step: "Read" | "Decide" | "Compare" | "Publish"): Promise<void> {
  await page.getByRole("navigation", { name: "Steps of this draft" }).getByRole("button", { name: step }).click();
}

/** Confirms everything that is asked, and publishes. */
export async function publishFrom(page: Page, day: string): Promise<void> {
  await openStep(page, "Publish");
  await page.getByLabel("In force from").fill(day);
  const publish = page.getByRole("button", { name: "Publish this edition" });
  await expect(publish).toBeVisible();
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await publish.click();
  await expect(page.getByRole("heading", { name: "Published" })).toBeVisible();
}

/** Publishes a notice about one of the portals, which stands beside each answer that leads there. */
export async function publishNotice(page: Page, portal: string, words: string): Promise<void> {
  await page.goto("/admin/notices");
  await page.getByRole("radio", { name: portal }).check();
  await page.getByLabel("What is the matter?").fill(words);
  await page.getByLabel("Page that says so").fill("https://example.org/notice");
  await page.getByRole("button", { name: "Publish the notice" }).click();
  await expect(page.getByRole("region", { name: "Shown now" })).toContainText(words);
}

/** What everybody is told of a code today, once it is that. */
export async function expectAnswer(page: Page, code: string, outcome: string): Promise<void> {
  const ask = async () => {
    const answer = await page.request.get(`/api/v1/decisions?code=${code}&dos=${TODAY}`);
    const { results } = await answer.json();
    return results[0].decisions[0].outcome;
  };
  await expect.poll(ask, SOON).toBe(outcome);
}

/** Takes an edition back under Versions. */
export async function withdraw(page: Page, list: string, version: string, reason: string): Promise<void> {
  await page.goto("/admin/versions");
  await page
    .locator(`#${list}`)
    .getByRole("button", { name: `Withdraw… the edition ${version}` })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Why is it withdrawn?").fill(reason);
  await dialog.getByRole("button", { name: "Withdraw it" }).click();
  await expect(dialog).toBeHidden();
}
