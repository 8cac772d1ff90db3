import { expect, type Page, test } from "@playwright/test";
import { formatFullDay, todayInLosAngeles } from "../../lib/shared/iso-date";
import { openBatch } from "./batch-page";

const DAY_MS = 86_400_000;

const doubt = (page: Page) => page.getByRole("status").filter({ hasText: /^This device says/ });

const dateOfService = (page: Page) => page.getByLabel("Date of service", { exact: true });

/** What is said on a device that takes this day for today. */
function toDoubt(today: ReturnType<typeof todayInLosAngeles>): string {
  const onServer = formatFullDay(todayInLosAngeles(new Date()));
  return `This device says ${formatFullDay(today)}; the server says ${onServer}. Check the date of service.`;
}

/** Opens the page on a device whose clock is wrong, and gives back the day that it takes for today. */
async function openWithClock(page: Page, wrongBy: number): Promise<ReturnType<typeof todayInLosAngeles>> {
  const time = Date.now() + wrongBy;
  await page.clock.install({ time });
  await page.goto("/");
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("70551");
  await expect(page.getByRole("region", { name: "70551" })).toBeVisible();
  return todayInLosAngeles(new Date(time));
}

for (const { name, wrongBy } of [
  { name: "ahead", wrongBy: DAY_MS },
  { name: "behind", wrongBy: -DAY_MS },
]) {
  test(`a device whose clock is a day ${name} is told so beside the date, and the answer says its day in full`, async ({
    page,
  }) => {
    const today = await openWithClock(page, wrongBy);
    await expect(doubt(page)).toHaveText(toDoubt(today));
    await expect(dateOfService(page)).toHaveValue(today);
    await expect(page.getByRole("region", { name: "70551" })).toContainText(formatFullDay(today));
  });
}

test("a list on a device whose clock is a day behind is told so beside the date", async ({ page }) => {
  const time = Date.now() - DAY_MS;
  await page.clock.install({ time });
  await openBatch(page);
  const today = todayInLosAngeles(new Date(time));
  await expect(dateOfService(page)).toHaveValue(today);
  await expect(doubt(page)).toHaveText(toDoubt(today));
});

test("a device whose clock is right is told nothing of it", async ({ page }) => {
  const today = await openWithClock(page, 0);
  await expect(page.getByRole("region", { name: "70551" })).toContainText(formatFullDay(today));
  await expect(doubt(page)).toHaveCount(0);
});

test("lists that the server cannot check at the moment are told to be in doubt, and answer", async ({ page }) => {
  await page.route("**/api/v1/lists/current", async (route) => {
    const response = await route.fetch();
    const uncheckedSince = new Date(Date.now() - 20 * 60_000).toISOString();
    await route.fulfill({ response, json: { ...(await response.json()), uncheckedSince } });
  });
  await page.goto("/");
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("70551");
  await expect(page.getByRole("region", { name: "70551" })).toBeVisible();
  const band = page.getByRole("complementary", { name: "Lists in use" });
  await expect(band).toContainText("These lists may not be current.");
  await expect(band).toContainText(/as the server last checked them on .* \(20 minutes ago\)/);
  await expect(page.getByRole("status").filter({ hasText: "These lists may not be current." })).toHaveCount(1);
});
