import { expect, type Page, test } from "@playwright/test";

/** Opens a page whose scripts come only when the returned call is made, as over a slow line. */
async function openWithoutScripts(page: Page, path: string): Promise<() => void> {
  let come = () => {};
  const scripts = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return come;
}

const dateOfService = (page: Page) => page.getByLabel("Date of service", { exact: true });
const codeBox = (page: Page) => page.getByRole("textbox", { name: "CPT or HCPCS code" });

test("what was filled in before the scripts came is what the answer is for", async ({ page }) => {
  const letScriptsCome = await openWithoutScripts(page, "/");
  await codeBox(page).fill("70551");
  await dateOfService(page).fill("2026-04-30");
  await page.getByRole("radio", { name: "CareOregon Advantage (Medicare)" }).check();
  await page.getByRole("radio", { name: "Behavioral health" }).check();
  letScriptsCome();
  const answer = page.getByRole("region", { name: "70551", exact: true });
  await expect(answer).toContainText("Apr 30, 2026");
  await expect(answer).toContainText("CareOregon Advantage");
  await expect(answer).toContainText("Behavioral health");
  await expect(dateOfService(page)).toHaveValue("2026-04-30");
  await expect(page.getByRole("radio", { name: "CareOregon Advantage (Medicare)" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Behavioral health" })).toBeChecked();
});

for (const [path, box, read] of [
  ["/", codeBox, "five characters: 2 more"],
  ["/batch", (page: Page) => page.getByRole("textbox", { name: "Paste codes" }), "found none"],
] as const) {
  test(`on ${path} one types as soon as the page is drawn, and it is read`, async ({ page }) => {
    const letScriptsCome = await openWithoutScripts(page, path);
    await expect(box(page)).toBeFocused();
    await page.keyboard.type("705");
    await expect(box(page)).toHaveValue("705");
    letScriptsCome();
    await expect(page.getByText(read)).toBeVisible();
    await page.keyboard.type("51");
    await expect(box(page)).toHaveValue("70551");
    await expect(page.getByText("HealthHelp WebConsult").first()).toBeVisible();
  });
}

test("who already types the password when the scripts come goes on with it", async ({ page }) => {
  const letScriptsCome = await openWithoutScripts(page, "/admin/sign-in");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.keyboard.type("ann@example.org");
  await page.keyboard.press("Tab");
  await page.keyboard.type("half of");
  letScriptsCome();
  await expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled();
  await page.keyboard.type(" it");
  await expect(page.getByLabel("Password")).toHaveValue("half of it");
  await expect(page.getByLabel("E-mail")).toHaveValue("ann@example.org");
});

test("a date that was half typed before the scripts came is no date, and not today", async ({ page }) => {
  const letScriptsCome = await openWithoutScripts(page, "/");
  await codeBox(page).fill("70551");
  await dateOfService(page).pressSequentially("0430");
  letScriptsCome();
  await expect(page.getByText("No answer without a date of service")).toBeVisible();
  await expect(page.getByRole("region", { name: "70551", exact: true })).toHaveCount(0);
  await expect(dateOfService(page)).toBeFocused();
  await dateOfService(page).fill("2026-04-30");
  await expect(page.getByRole("region", { name: "70551", exact: true })).toContainText("Apr 30, 2026");
});

test("a list is answered for the day that was chosen before the scripts came", async ({ page }) => {
  const letScriptsCome = await openWithoutScripts(page, "/batch");
  await page.getByRole("textbox", { name: "Paste codes" }).fill("70551");
  await dateOfService(page).fill("2026-04-30");
  letScriptsCome();
  await expect(page.getByRole("row", { name: /70551/ })).toContainText("Connect");
  await expect(dateOfService(page)).toHaveValue("2026-04-30");
  await expect(dateOfService(page)).toBeFocused();
});

test("a question of the guide that was answered before the scripts came leads on", async ({ page }) => {
  const letScriptsCome = await openWithoutScripts(page, "/guide");
  const groups = page.getByRole("region", { name: "Three questions" }).getByRole("group");
  await groups.first().getByRole("radio", { name: /^No/ }).check();
  await expect(groups.nth(1).getByRole("radio").first()).toBeDisabled();
  letScriptsCome();
  await expect(groups.nth(1).getByRole("radio").first()).toBeEnabled();
});

test("somebody who comes from another page finds the focus in the box", async ({ page }) => {
  await page.goto("/guide");
  const main = page.getByRole("navigation", { name: "Main" });
  await main.getByRole("link", { name: "Look up" }).click();
  await expect(codeBox(page)).toBeFocused();
  await main.getByRole("link", { name: "Code lists" }).click();
  await expect(page.getByRole("textbox", { name: "Paste codes" })).toBeFocused();
});
