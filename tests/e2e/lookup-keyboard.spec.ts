import { expect, type Page, test } from "@playwright/test";

const codeBox = (page: Page) => page.getByRole("textbox", { name: "CPT or HCPCS code" });
const answerFor = (page: Page, code: string) => page.getByRole("region", { name: code, exact: true });

test("the front desk looks up, changes the date and looks up again without the mouse", { tag: "@quick" }, async ({
  page,
}) => {
  await page.goto("/");
  await expect(codeBox(page)).toBeFocused();
  await page.keyboard.type("70551");
  await expect(
    answerFor(page, "70551").getByRole("heading", { name: "HealthHelp WebConsult", exact: true }),
  ).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: /^70551, .*: HealthHelp WebConsult\.$/ })).toHaveCount(1);
  await page.keyboard.press("Tab");
  await page.keyboard.type("04302026");
  await expect(answerFor(page, "70551").getByRole("heading", { level: 2, name: "Connect" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(codeBox(page)).toHaveValue("");
  await expect(codeBox(page)).toBeFocused();
  await page.keyboard.type("99213");
  await expect(answerFor(page, "99213").getByRole("heading", { name: "No auth needed" })).toBeVisible();
});

test("the slash key goes to the box from anywhere, and stays a character inside a field", { tag: "@quick" }, async ({
  page,
}) => {
  await page.goto("/");
  await expect(codeBox(page)).toBeFocused();
  await page.getByRole("link", { name: "CareOregon provider portal page" }).focus();
  await page.keyboard.press("/");
  await expect(codeBox(page)).toBeFocused();
  await expect(codeBox(page)).toHaveValue("");
  await page.keyboard.press("/");
  await expect(codeBox(page)).toHaveValue("/");
});

test("the slash key can be turned off, and stays off on this device", async ({ page }) => {
  await page.goto("/");
  await expect(codeBox(page)).toBeFocused();
  const choice = page.getByRole("checkbox", { name: /^\/ goes to the code box/ });
  await choice.uncheck();
  await page.getByRole("link", { name: "CareOregon provider portal page" }).focus();
  await page.keyboard.press("/");
  await expect(codeBox(page)).not.toBeFocused();
  await page.reload();
  await expect(choice).not.toBeChecked();
  await choice.check();
  await page.getByRole("link", { name: "CareOregon provider portal page" }).focus();
  await page.keyboard.press("/");
  await expect(codeBox(page)).toBeFocused();
});

test("Enter is not needed, and moves on to the answer without leaving the page", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.type("99213");
  await expect(answerFor(page, "99213")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/$/);
  await page.keyboard.press("Tab");
  await expect(answerFor(page, "99213").getByRole("link").first()).toBeFocused();
});

test("the skip link leads past the header", async ({ page }) => {
  await page.goto("/answer");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
});

test("a chosen theme holds over a reload", async ({ page }) => {
  await page.goto("/");
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole("button", { name: "Dark theme" }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
  await expect(page.getByRole("button", { name: "Dark theme" })).toHaveAttribute("aria-pressed", "true");
});
