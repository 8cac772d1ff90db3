import { type Browser, expect, type Page, test } from "@playwright/test";
import { openBatch, pasteText, readClipboard, setDay } from "./batch-page";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const LIST = "CPT\n00100\n70551-26\n7O450\n27299\n";

async function copyLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  return readClipboard(page);
}

/** Opens an address where nobody was before, and notes everything that goes out. */
async function openElsewhere(browser: Browser, address: string) {
  const context = await browser.newContext();
  const sent: string[] = [];
  context.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  const page = await context.newPage();
  await page.goto(address);
  const row = (code: string) => page.getByRole("row", { name: new RegExp(`^${code}\\b(?!-)`) });
  return { page, sent, row, close: () => context.close() };
}

test("a link opens to the same answers elsewhere, and no request holds a code", { tag: "@quick" }, async ({
  page,
  browser,
}) => {
  const { row } = await openBatch(page);
  await setDay(page, "2026-04-20");
  await page.getByRole("radio", { name: /Oregon Health Plan/ }).check();
  await pasteText(page, LIST);
  await expect(row("27299")).toHaveCount(1);
  await expect(page.getByText("The link holds 4 codes")).toBeVisible();
  const address = await copyLink(page);
  expect(address).toMatch(/\/batch#l=1\.[\w-]+$/);

  const there = await openElsewhere(browser, address);
  for (const code of ["00100", "70551-26", "70450", "27299"]) await expect(there.row(code)).toHaveCount(1);
  await expect(there.row("70551-26")).toContainText("R3");
  await expect(there.page.getByLabel("Date of service", { exact: true })).toHaveValue("2026-04-20");
  await expect(there.page.getByRole("radio", { name: /Oregon Health Plan/ })).toBeChecked();
  await there.page.waitForLoadState("networkidle");
  const packed = address.split("#l=1.")[1] ?? "";
  expect(there.sent.filter((request) => request.includes("70551") || request.includes(packed.slice(0, 20)))).toEqual(
    [],
  );
  await expect(there.page).toHaveURL(/\/batch$/);
  await there.close();
});

test("a link of a schedule holds nothing of its people", async ({ page }) => {
  const { row } = await openBatch(page);
  await pasteText(page, "Patient\tDOB\tMember ID\tProcedure\nExample, Avery\t04/12/1961\tXA1234567\t70551-26\n");
  await expect(row("70551-26")).toHaveCount(1);
  const address = await copyLink(page);
  const text = await page.evaluate(async (packed) => {
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).text();
  }, address.split("#l=1.")[1] ?? "");
  expect(text).toContain("70551-26");
  expect(["Avery", "Example", "1961", "XA1234567"].filter((one) => text.includes(one))).toEqual([]);
});

test.describe("a link that cannot be read", () => {
  for (const [name, fragment, title] of [
    ["broken", "#l=1.AAAA", "This link is not complete"],
    ["of another version", "#l=9.AAAA", "another version of this page"],
    ["huge", `#l=1.${"A".repeat(200_001)}`, "more than can be opened"],
  ] as const) {
    test(`that is ${name} says so, and the page stays usable`, async ({ page }) => {
      await page.goto(`/batch${fragment}`);
      await expect(page.getByText(title)).toBeVisible();
      await page.getByRole("textbox", { name: "Paste codes" }).fill("27299");
      await expect(page.getByRole("row", { name: /^27299\b/ })).toHaveCount(1);
    });
  }
});

test("a reload brings the work back, with what was decided about it", async ({ page }) => {
  const { box, row } = await openBatch(page);
  await setDay(page, "2026-04-20");
  await pasteText(page, LIST);
  await expect(row("27299")).toHaveCount(1);
  await page.reload();
  await expect(box).toHaveValue(/70551-26/);
  await expect(row("70551-26")).toContainText("R3");
  await expect(page.getByLabel("Date of service", { exact: true })).toHaveValue("2026-04-20");
});

test("another window knows nothing of the work", async ({ page, context }) => {
  const { row } = await openBatch(page);
  await pasteText(page, LIST);
  await expect(row("27299")).toHaveCount(1);
  const other = await context.newPage();
  await other.goto("/batch");
  await expect(other.getByRole("textbox", { name: "Paste codes" })).toHaveValue("");
});

test("leaving with work asks once, and the work is there on the way back", async ({ page }) => {
  const { row } = await openBatch(page);
  await pasteText(page, LIST);
  await expect(row("27299")).toHaveCount(1);
  const question = page.getByRole("dialog", { name: "Leave this list?" });

  await page.getByRole("link", { name: "Lists", exact: true }).click();
  await expect(question).toBeVisible();
  await question.getByRole("button", { name: "Stay here" }).click();
  await expect(question).toHaveCount(0);
  await expect(row("27299")).toHaveCount(1);

  await page.getByRole("link", { name: "Lists", exact: true }).click();
  await question.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page).toHaveURL(/\/lists$/);
  await page.getByRole("link", { name: "Code lists" }).click();
  await expect(row("27299")).toHaveCount(1);
});

test("an empty page is left without a question, and forgets a list that was cleared", async ({ page }) => {
  const { row, box } = await openBatch(page);
  await pasteText(page, LIST);
  await expect(row("27299")).toHaveCount(1);
  await page.getByRole("button", { name: "Clear" }).click();
  await expect(row("27299")).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.getByRole("link", { name: "Lists", exact: true }).click();
  await expect(page).toHaveURL(/\/lists$/);
  await page.goto("/batch");
  await expect(box).toHaveValue("");
});
