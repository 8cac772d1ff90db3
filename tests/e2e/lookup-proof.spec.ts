import { expect, test } from "@playwright/test";

test.use({ permissions: ["clipboard-read", "clipboard-write"], timezoneId: "America/Los_Angeles" });

test("the copied proof says what was asked, what came out, by which rule and lists, when, and that it is a demo", {
  tag: "@quick",
}, async ({ page }) => {
  await page.clock.setFixedTime("2026-11-21T21:05:00Z");
  await page.goto("/");
  await page.getByLabel("Date of service", { exact: true }).fill("2026-05-14");
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("70551-26");
  await page.getByRole("button", { name: "Copy as text" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
  expect(lines).toEqual([
    "70551-26, date of service May 14, 2026",
    "DEMO, not for use: HealthHelp WebConsult (rule R2)",
    `Lists read: no-auth-cpt 2026-05-01, no-auth-dme 2026-01-15, healthhelp 2026-05-01. Checked Nov 21, 2026, 1:05 PM PST. ${new URL(page.url()).origin}/answer?code=70551-26&dos=2026-05-14`,
  ]);
});

test("the link of an answer leads to the same answer", async ({ page }) => {
  await page.goto("/");
  await page.getByLabel("Date of service", { exact: true }).fill("2026-04-30");
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("70551");
  const answer = page.getByRole("region", { name: "70551", exact: true });
  const explanation = await answer.locator("header p").last().textContent();
  await answer.getByRole("link", { name: "Link to this answer" }).click();
  await expect(page).toHaveURL(/\/answer\?code=70551&dos=2026-04-30$/);
  await expect(answer).toContainText(explanation ?? "missing");
  await expect(answer.getByRole("heading", { level: 2, name: "Connect" })).toBeVisible();
});
