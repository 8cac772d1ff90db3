import { expect, test } from "@playwright/test";
import { openBatch, setDay } from "./batch-page";

test("R10 a text without a code says what was looked for", async ({ page }) => {
  const { box } = await openBatch(page);
  await box.fill("DOB 04/12/1961, phone (503) 555-0142");
  await expect(page.getByText("We looked for CPT and HCPCS codes and found none")).toBeVisible();
  await expect(page.getByText(/We set aside \d numbers/)).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await box.fill("70551");
  await expect(page.getByRole("row", { name: /^70551/ })).toHaveCount(1);
});

test("R10 a year that is none takes all answers away until it is put right", async ({ page }) => {
  const { box } = await openBatch(page);
  await box.fill("70551");
  await expect(page.getByRole("row", { name: /^70551/ })).toHaveCount(1);
  await setDay(page, "0026-05-14");
  await expect(page.getByText("No answers without a date of service", { exact: true })).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(0);
  await setDay(page, "2026-05-14");
  await expect(page.getByRole("row", { name: /^70551/ })).toHaveCount(1);
});

test("more than 50,000 lines are not read in part unasked", async ({ page }) => {
  const { box } = await openBatch(page);
  await box.fill(`${"70551\n".repeat(50_000)}99213`);
  await expect(page.getByText("Your list has 50,001 lines. At most 50,000 lines are read at a time")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.getByRole("button", { name: "Read the first 50,000 lines" }).click();
  await expect(page.getByRole("row", { name: /^70551 .*found 50,000 times|^70551.*50,000/ })).toHaveCount(1);
  await expect(page.getByRole("row", { name: /^99213/ })).toHaveCount(0);
});

test("more than 10 MB of text are refused by their size", async ({ page }) => {
  const { box } = await openBatch(page);
  await box.fill(`70551 ${"x".repeat(10_000_000)}`);
  await expect(
    page.getByText("Your list has 10,000,006 characters. At most 10 MB of text are read at a time"),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: "Read the first part" })).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await box.fill("70551");
  await expect(page.getByRole("row", { name: /^70551/ })).toHaveCount(1);
});

test("R11 without lists there is no answer, and a way to try again", async ({ page }) => {
  await page.route("**/api/v1/lists/current", (route) => route.fulfill({ status: 503, json: {} }));
  const { box } = await openBatch(page);
  await box.fill("70551");
  await expect(page.getByText("No answer: a code list is missing", { exact: true })).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.unroute("**/api/v1/lists/current");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("row", { name: /^70551/ })).toHaveCount(1);
});

test("R11 lists that cannot be reached are said to be so", async ({ page }) => {
  await page.route("**/api/v1/lists/current", (route) => route.abort());
  const { box } = await openBatch(page);
  await box.fill("70551");
  await expect(page.getByText("No answer: the code lists could not be loaded", { exact: true })).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
});

for (const { text, says } of [
  { text: "hello there", says: "No CPT or HCPCS code was found." },
  { text: "70551\n".repeat(50_001), says: "This is more than can be read at once. Nothing has been checked yet." },
]) {
  test(`R10 screen readers are told: ${says}`, async ({ page }) => {
    const { box } = await openBatch(page);
    await box.fill(text);
    await expect(page.getByRole("status").filter({ hasText: says })).toHaveCount(1);
  });
}

test("R11 screen readers are told that there are no lists", async ({ page }) => {
  await page.route("**/api/v1/lists/current", (route) => route.abort());
  await openBatch(page);
  await expect(page.getByRole("status").filter({ hasText: "the code lists could not be loaded" })).toHaveCount(1);
});
