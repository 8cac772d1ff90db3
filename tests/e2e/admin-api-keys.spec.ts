import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./maintained-app";
import { expectAccessible, expectNoOverflow } from "./page-faults";

const PRACTICE = "Practice system of Hill Street";

async function expectSound(page: Page): Promise<void> {
  await expectAccessible(page);
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoOverflow(page, `at ${width}`);
  }
}

async function makeKey(page: Page, name: string): Promise<string> {
  await page.getByLabel("Who is it for?").fill(name);
  await page.getByRole("button", { name: "Make a key" }).click();
  const shown = page.getByRole("region", { name: "The new key" });
  await expect(shown).toBeFocused();
  return (await shown.getByText(/^wp_/).textContent()) ?? "";
}

test("a key is made, shown once, copied and revoked, and the audit log tells of it", async ({ app, page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await signIn(page, "key-owner@example.org", app.createUser("key-owner@example.org", "maintainer"));
  await page.getByRole("link", { name: "API keys" }).click();
  await expect(page.getByText("It opens nothing else")).toBeVisible();
  await page.getByRole("button", { name: "Make a key" }).click();
  await expect(page.getByText("Say who the key is for.")).toBeVisible();

  const key = await makeKey(page, PRACTICE);
  expect(key).toMatch(/^wp_[A-Za-z0-9_-]{43}$/);
  await expect(page.getByText("is not shown again")).toBeVisible();
  await page.getByRole("button", { name: "Copy key" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(key);
  const inUse = page.getByRole("region", { name: "In use", exact: true });
  const row = inUse.getByRole("listitem").filter({ hasText: PRACTICE });
  await expect(row).toContainText(`wp_…${key.slice(-4)}`);
  await expect(row).toContainText("by key-owner@example.org");

  await page.getByRole("button", { name: "I have kept it" }).click();
  await expect(page.getByLabel("Who is it for?")).toHaveValue("");
  await expect(page.getByLabel("Who is it for?")).toBeFocused();
  await expect(page.getByText(key)).toHaveCount(0);
  await page.reload();
  await expect(row).toBeVisible();
  expect(await page.content()).not.toContain(key);

  await row.getByRole("button", { name: `Revoke… the key of ${PRACTICE}` }).click();
  const dialog = page.getByRole("dialog", { name: "Revoke this key?" });
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(row).toBeVisible();
  await row.getByRole("button", { name: `Revoke… the key of ${PRACTICE}` }).click();
  await dialog.getByRole("button", { name: "Revoke it" }).click();
  await expect(dialog).toBeHidden();
  const revoked = page.getByRole("region", { name: "Revoked", exact: true });
  await expect(revoked.getByRole("listitem").filter({ hasText: PRACTICE })).toContainText("by key-owner@example.org");
  await expect(row).toHaveCount(0);

  await page.goto("/admin/audit");
  for (const action of ["Made an API key", "Revoked an API key"]) {
    await expect(page.getByRole("row").filter({ hasText: action })).toContainText(PRACTICE);
  }
});

test("a viewer sees the keys, and can neither make nor revoke one", async ({ app, page, browser }) => {
  const maker = await (await browser.newContext({ baseURL: app.baseUrl })).newPage();
  await signIn(maker, "key-maker@example.org", app.createUser("key-maker@example.org", "maintainer"));
  await maker.goto("/admin/api-keys");
  await makeKey(maker, "Seen by viewers");
  await signIn(page, "key-viewer@example.org", app.createUser("key-viewer@example.org", "viewer"));
  await page.goto("/admin/api-keys");
  await expect(page.getByRole("listitem").filter({ hasText: "Seen by viewers" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Make a key|Revoke/ })).toHaveCount(0);
});

test("the page has no accessibility fault in any state", async ({ app, page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  const email = "keys-seen@example.org";
  await signIn(page, email, app.createUser(email, "maintainer"));
  await page.goto("/admin/api-keys");
  await page.getByRole("button", { name: "Make a key" }).click();
  await expect(page.getByText("Say who the key is for.")).toBeVisible();
  await expectSound(page);
  const name = "A practice with a long name, for its scheduling system";
  await makeKey(page, name);
  await expectSound(page);
  await page.getByRole("button", { name: "I have kept it" }).click();
  await page.getByRole("button", { name: `Revoke… the key of ${name}` }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectSound(page);
  await page.getByRole("button", { name: "Revoke it" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expectSound(page);
});
