import { expect, type Page, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const question = (page: Page, name: string) => page.getByRole("group", { name });
const firstQuestion = (page: Page) => question(page, "Is the code on a No-Auth list?");
const outcome = (page: Page) =>
  page.getByRole("region", { name: "Three questions" }).getByRole("heading", { level: 3 });

test("the guide is reached from every page and names its sources", { tag: "@quick" }, async ({ page }) => {
  await page.goto("/");
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Guide" }).click();
  await expect(page).toHaveURL(/\/guide$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which portal, and what to do there");
  await expect(page.getByRole("main")).toContainText("it does not speak for the plan");
  await page.getByRole("link", { name: "Source P" }).first().click();
  await expect(page.locator("#source-P")).toBeInViewport();
});

for (const { rule, choices, words } of [
  { rule: "R1", choices: ["Yes"], words: "No auth needed" },
  { rule: "R2", choices: ["No", "Yes", "Yes"], words: "HealthHelp WebConsult" },
  { rule: "R3", choices: ["No", "Yes", "No, before"], words: "Connect" },
  { rule: "R4", choices: ["No", "No"], words: "Connect" },
  { rule: "R5", choices: ["No", "Behavioral health request"], words: "Connect" },
  { rule: "R6", choices: ["No", "Dental request"], words: "Connect" },
]) {
  test(`${rule} the path ends at ${words} after ${choices.join(", ")}`, async ({ page }) => {
    await page.goto("/guide");
    const groups = page.getByRole("region", { name: "Three questions" }).getByRole("group");
    for (const [index, label] of choices.entries()) {
      await groups
        .nth(index)
        .getByRole("radio", { name: new RegExp(`^${label}\\b(?!,)`) })
        .check();
    }
    await expect(outcome(page)).toHaveText(words);
    await expect(page.getByText(`Rule ${rule}`, { exact: true })).toBeVisible();
  });
}

test("a later question waits for the one before it, and a reader can change their mind", async ({ page }) => {
  await page.goto("/guide");
  const second = question(page, "Is it on the HealthHelp list?");
  await expect(second.getByRole("radio").first()).toBeDisabled();
  await firstQuestion(page)
    .getByRole("radio", { name: /^No go on/ })
    .check();
  await second.getByRole("radio", { name: /^No Connect/ }).check();
  await expect(outcome(page)).toHaveText("Connect");
  await firstQuestion(page).getByRole("radio", { name: /^Yes/ }).check();
  await expect(outcome(page)).toHaveText("No auth needed");
  await expect(second.getByRole("radio").first()).toBeDisabled();
});

test("the path is walked with the keyboard alone", async ({ page }) => {
  await page.goto("/guide");
  await firstQuestion(page).getByRole("radio").first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(firstQuestion(page).getByRole("radio").nth(1)).toBeChecked();
  const second = question(page, "Is it on the HealthHelp list?");
  // The letters of the sources stand between the questions.
  while (
    !(await second
      .getByRole("radio")
      .first()
      .evaluate((radio) => radio === document.activeElement))
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  const third = question(page, "Is the date of service on or after May 1, 2026?");
  while (
    !(await third
      .getByRole("radio")
      .first()
      .evaluate((radio) => radio === document.activeElement))
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Space");
  await expect(outcome(page)).toHaveText("HealthHelp WebConsult");
  await page.getByRole("button", { name: "Start again" }).focus();
  await page.keyboard.press("Enter");
  await expect(firstQuestion(page).getByRole("radio").first()).toBeFocused();
  await expect(outcome(page)).toHaveCount(0);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the path reads as text, and no control pretends to work", async ({ page }) => {
    await page.goto("/guide");
    const path = page.getByRole("region", { name: "Three questions" });
    await expect(path).toContainText("Is the code on a No-Auth list?");
    await expect(path).toContainText("No, before");
    await expect(path.locator("input:visible")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Print this page" })).toBeHidden();
    await expect(page.getByText("Answer question 1")).toBeHidden();
  });
});

test("the print button opens the print dialog", async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await page.goto("/guide");
  await page.getByRole("button", { name: "Print this page" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-printed", "");
});

for (const format of ["Letter", "A4"] as const) {
  test(`the guide prints on one page of ${format}, with everything on it`, { tag: "@quick" }, async ({ page }) => {
    await page.goto("/guide");
    const data = new Uint8Array(await page.pdf({ format }));
    const document = await getDocument({ data, useSystemFonts: true }).promise;
    expect(document.numPages).toBe(1);
    const content = await (await document.getPage(1)).getTextContent();
    const text = content.items
      .map((item) => ("str" in item ? item.str : ""))
      .join(" ")
      .replace(/\s+/g, " ");
    for (const words of [
      "Retro Facility",
      "colpacPRS@careoregon.org",
      "800-224-4840",
      "Genetic testing",
      "onehealthport",
    ]) {
      expect(text.replaceAll(" ", "").toLowerCase()).toContain(words.replaceAll(" ", "").toLowerCase());
    }
    expect(text).not.toContain("Print this page");
    expect(text).not.toContain("Start again");
  });
}
