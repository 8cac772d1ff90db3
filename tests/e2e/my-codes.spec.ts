import { readFile } from "node:fs/promises";
import { expect, type Page, type Request, test } from "@playwright/test";
import { expectAccessible } from "./page-faults";

const KEY = "which-portal.my-codes";
const panel = (page: Page) => page.getByRole("region", { name: "My codes", exact: true });
const codeBox = (page: Page) => page.getByRole("textbox", { name: "CPT or HCPCS code" });
const keptCode = (page: Page, name: RegExp) => panel(page).getByRole("listitem").getByRole("button", { name });
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

async function open(page: Page, at: string): Promise<void> {
  await page.clock.setFixedTime(at);
  await page.goto("/");
  await expect(codeBox(page)).toBeFocused();
}

async function keep(page: Page, text: string): Promise<void> {
  await panel(page)
    .getByRole("button", { name: /^Add (codes|or edit)$/ })
    .click();
  await panel(page).getByRole("textbox", { name: "Codes to keep" }).fill(text);
  await panel(page).getByRole("button", { name: "Keep them" }).click();
  await expect(panel(page).getByRole("status")).toContainText("kept.");
  await panel(page).getByRole("button", { name: "Done" }).click();
}

test("kept codes stand on the page with today's answers, also after a reload, and a press looks one up", async ({
  page,
}) => {
  await open(page, "2026-05-14T18:00:00Z");
  await expect(panel(page)).toContainText("Keep the codes you often need here. They stay on this device.");
  await keep(page, "70551-26, 99213\n27299");
  await expect(keptCode(page, /^70551-26.*HealthHelp WebConsult/)).toBeVisible();
  await page.reload();
  await expect(keptCode(page, /^99213.*No auth needed/)).toBeVisible();
  await expect(panel(page).getByText("Demo lists", { exact: true })).toBeVisible();
  await keptCode(page, /^27299.*Connect/).click();
  await expect(codeBox(page)).toHaveValue("27299");
  await expect(page.getByRole("region", { name: "27299", exact: true })).toBeVisible();
});

test("a code that a new list version moves is told once, with the edition, until it is seen", async ({ page }) => {
  await open(page, "2026-04-10T18:00:00Z");
  await keep(page, "70551\n93306\n99213");
  await expect(keptCode(page, /^93306.*No auth needed/)).toBeVisible();
  await page.clock.setFixedTime("2026-05-14T18:00:00Z");
  await page.reload();
  await expect(panel(page)).toContainText("2 of your codes go elsewhere now");
  await expect(panel(page)).toContainText(
    "93306 moved from No auth needed to HealthHelp WebConsult with the HealthHelp list of May 1, 2026.",
  );
  await panel(page).getByRole("button", { name: "Seen: 93306" }).click();
  await expect(panel(page)).toContainText("One of your codes goes elsewhere now");
  await page.reload();
  await expect(panel(page)).toContainText("70551 moved from Connect to HealthHelp WebConsult");
  await expect(panel(page)).not.toContainText("93306 moved");
  await panel(page).getByRole("button", { name: "Seen: 70551" }).click();
  await page.reload();
  await expect(keptCode(page, /^70551/)).toBeVisible();
  await expect(panel(page)).not.toContainText("goes elsewhere");
});

test("removing can be undone, and a name is kept", async ({ page }) => {
  await open(page, "2026-05-14T18:00:00Z");
  await keep(page, "70551\n99213\n27299");
  await panel(page).getByRole("button", { name: "Add or edit" }).click();
  await panel(page).getByRole("textbox", { name: "Name for 99213" }).fill("Office visit");
  await page.keyboard.press("Enter");
  await panel(page).getByRole("button", { name: "Remove 70551" }).click();
  await expect(panel(page).getByRole("textbox", { name: "Name for 70551" })).toHaveCount(0);
  await panel(page).getByRole("button", { name: "Undo" }).click();
  await panel(page).getByRole("button", { name: "Done" }).click();
  await expect(panel(page).getByRole("listitem").first()).toContainText("70551");
  await expect(keptCode(page, /^99213 Office visit/)).toBeVisible();
});

test("a name that looks like a person's data is refused and not kept", async ({ page }) => {
  await open(page, "2026-05-14T18:00:00Z");
  await keep(page, "70551");
  await panel(page).getByRole("button", { name: "Add or edit" }).click();
  await panel(page).getByRole("textbox", { name: "Name for 70551" }).fill("J.S. 4/12/1961");
  await page.keyboard.press("Enter");
  await expect(panel(page)).toContainText("Never write patient data here.");
  expect(await stored(page)).not.toContain("1961");
});

test("exported codes can be imported on another device, and no request holds them", async ({ page, browser }) => {
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  await open(page, "2026-05-14T18:00:00Z");
  await keep(page, "70551-26\n99213");
  await panel(page).getByRole("button", { name: "Add or edit" }).click();
  const download = page.waitForEvent("download");
  await panel(page).getByRole("button", { name: "Export" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("which-portal-my-codes-2026-05-14.json");
  const path = await file.path();
  expect(await readFile(path, "utf8")).toBe(await stored(page));
  expect(requests.filter((request) => /70551|99213/.test(`${request.url()} ${request.postData()}`))).toEqual([]);

  const context = await browser.newContext();
  const other = await context.newPage();
  await open(other, "2026-05-14T18:00:00Z");
  await panel(other).getByRole("button", { name: "Add codes" }).click();
  await panel(other)
    .locator("input[type=file]")
    .setInputFiles({ name: "codes.json", mimeType: "application/json", buffer: await readFile(path) });
  await expect(panel(other).getByRole("status")).toContainText("2 codes kept.");
  await context.close();
});

test("what stands on the device and cannot be read is said, and is not written over unasked", async ({ page }) => {
  await open(page, "2026-05-14T18:00:00Z");
  await page.evaluate((key) => localStorage.setItem(key, '{"codes":'), KEY);
  await page.reload();
  await expect(panel(page)).toContainText("Your kept codes could not be read");
  await codeBox(page).fill("70551");
  await expect(page.getByRole("region", { name: "70551", exact: true })).toBeVisible();
  expect(await stored(page)).toBe('{"codes":');
  await panel(page).getByRole("button", { name: "Start anew" }).click();
  await expect(panel(page)).toContainText("Keep the codes you often need here.");
});

test("two windows show the same codes", async ({ page, context }) => {
  await open(page, "2026-05-14T18:00:00Z");
  const other = await context.newPage();
  await open(other, "2026-05-14T18:00:00Z");
  await keep(page, "70551");
  await expect(keptCode(other, /^70551/)).toBeVisible();
  await keep(other, "99213");
  await expect(keptCode(page, /^99213/)).toBeVisible();
  await expect(keptCode(page, /^70551/)).toBeVisible();
});

test("nothing above the panel moves when it loads, and axe finds nothing in any state", async ({ page }) => {
  await open(page, "2026-04-10T18:00:00Z");
  await keep(page, "70551\n93306\n99213");
  await page.clock.setFixedTime("2026-05-14T18:00:00Z");
  // A server of the same day: else the page would say, above the panel, that two clocks differ.
  await page.route("**/api/v1/lists/current", async (route) => {
    const response = await route.fetch();
    const date = new Date("2026-05-14T18:00:00Z").toUTCString();
    await route.fulfill({ response, headers: { ...response.headers(), date } });
  });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    type Shift = PerformanceEntry & { readonly sources: readonly { readonly node: Node | null }[] };
    new PerformanceObserver((list) => {
      const nodes = list.getEntries().flatMap((entry) => (entry as Shift).sources.map(({ node }) => node));
      const inMain = nodes.filter((node) => document.querySelector("main")?.contains(node));
      moved.push(...inMain.map((node) => node?.textContent ?? ""));
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.reload();
  await expect(panel(page)).toContainText("2 of your codes go elsewhere now");
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);

  const isClean = async () => expectAccessible(page);
  await isClean();
  await panel(page).getByRole("button", { name: "Add or edit" }).click();
  await isClean();
});
