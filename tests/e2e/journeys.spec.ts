import type { Locator, Page } from "@playwright/test";
import { expectAnswer, TODAY, withdraw } from "./admin-page";
import { openBatch, pasteText } from "./batch-page";
import { makePdf } from "./list-files";
import { expect, test } from "./maintained-app";

// What each reader came for, with the keyboard alone and without a word of help.

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** Whatever one came for is no further away than this. */
const MOST_TABS = 25;

/** Goes on with the Tab key until a control has the keyboard. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    await page.keyboard.press("Tab");
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${control} is more than ${MOST_TABS} presses of the Tab key away.`);
}

/** Goes on to a button or a link, and presses it. */
async function press(page: Page, name: string, role: "button" | "link" = "button"): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: true }));
  await page.keyboard.press("Enter");
}

test("front desk: five characters, and the answer is there", { tag: "@quick" }, async ({ page }) => {
  await page.goto("/");
  await page.keyboard.type("70551");
  const answer = page.getByRole("region", { name: "70551", exact: true });
  await expect(answer.getByRole("heading", { name: "HealthHelp WebConsult", exact: true })).toBeVisible();
  await tabTo(page, answer.getByRole("link", { name: "Open OneHealthPort" }));
  await press(page, "Copy as text");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("70551");
  expect(copied).toContain("HealthHelp WebConsult");
});

test("training call: forty pasted lines become a hand-out and a link to send", { tag: "@quick" }, async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => window.dispatchEvent(new Event("beforeprint"));
  });
  await openBatch(page);
  const codes = Array.from({ length: 40 }, (_, index) => String(70_540 + index * 3));
  await pasteText(page, codes.map((code) => `${code} Example, Avery 04/12/1961`).join("\n"));
  await expect(page.getByText(/^40 answers from 40 codes/)).toBeVisible();
  await press(page, "To the table and the hand-out");
  await press(page, "Print or save as PDF");
  await page.emulateMedia({ media: "print" });
  const handOut = page.getByRole("article", { name: "Hand-out" });
  await expect(handOut).toBeVisible();
  const printed = (await handOut.textContent()) ?? "";
  expect(codes.filter((code) => !printed.includes(code))).toEqual([]);
  expect(printed).not.toContain("Avery");
  await page.emulateMedia({ media: "screen" });
  await press(page, "Copy link");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/batch#/);
});

test("list maintainer: a PDF from the folder becomes the edition that everybody is answered from", {
  tag: "@quick",
}, async ({ app, page }) => {
  const password = app.createUser("journey@example.org", "maintainer");
  await page.goto("/admin");
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await page.keyboard.type("journey@example.org");
  await page.keyboard.press("Tab");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Overview" })).toBeVisible();

  await press(page, "Import a new edition", "link");
  await expect(page.getByRole("heading", { name: "Import a new edition" })).toBeVisible();
  await tabTo(page, page.getByRole("radio", { name: "CPT No-Auth list" }));
  await page.keyboard.press("Space");
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, page.getByLabel("Choose the file, or drop it here"));
  await page.keyboard.press("Enter");
  const rows = [["CPT/HCPCS Code", "Service"], ...["99213", "66984", "27447"].map((code) => [code, "Service"])];
  await (await chooser).setFiles(await makePdf("No-Auth.pdf", rows));
  await press(page, "Read the list");
  await expect(page.getByText("every one of them is accounted for")).toBeVisible();

  await press(page, "Go on to compare");
  await expect(page.getByRole("region", { name: "Compare" })).toBeFocused();
  await tabTo(page, page.getByLabel("In force from"));
  await page.keyboard.type(`${TODAY.slice(5, 7)}${TODAY.slice(8)}${TODAY.slice(0, 4)}`);
  await expect(page.getByRole("heading", { name: "What it does to answers" })).toBeVisible();
  await press(page, "Go on to publish");
  await expect(page.getByRole("region", { name: "Publish" })).toBeFocused();
  for (const box of await page.getByRole("checkbox").all()) {
    await tabTo(page, box);
    await page.keyboard.press("Space");
  }
  await press(page, "Publish this edition");
  await expect(page.getByRole("heading", { name: "Published" })).toBeVisible();
  await tabTo(page, page.getByRole("link", { name: "See what changed" }));
  await expectAnswer(page, "66984", "no-auth-needed");

  // Other tests share this app, and begin once everybody is answered from the lists as they were.
  const published = (await page.getByText(/This is the edition/).textContent()) ?? "";
  await withdraw(page, "no-auth-cpt", /edition (\S+) of/.exec(published)?.[1] ?? "", "It was a test");
  await expectAnswer(page, "66984", "connect");
});
