import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import readSheets from "read-excel-file/node";
import { openBatch, pasteText, setDay } from "./batch-page";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const SCHEDULE = `Patient\tDOB\tMember ID\tPhone\tProcedure\tDOS
Example, Avery\t04/12/1961\tXA1234567\t(503) 555-0142\t00100\t2026-05-14
Sample, Jordan\t09/30/1978\tXB7654321\t503.555.0199\t70551-26\t2026-05-14
Muster, Robin\t11/02/1949\tXC1112223\t541-555-0108\t70551\t2026-04-20
Testcase, Riley\t06/23/1992\tXD1112223\t541-555-0109\t27299\t2026-05-14
`;
const PRIVATE = ["Example", "Avery", "Muster", "1961", "1949", "XA1234567", "555-01", "555.01"];

async function openSchedule(page: Page) {
  const batch = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, SCHEDULE);
  await expect(batch.row("27299")).toHaveCount(1);
  return batch;
}

async function readPdf(bytes: Buffer): Promise<{ readonly pages: number; readonly text: string }> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1));
  const texts = pages.map(async (page) => {
    const { items } = await (await page).getTextContent();
    return items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
  });
  return { pages: document.numPages, text: (await Promise.all(texts)).join("\n") };
}

async function startPrinting(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
}

test("the downloaded workbook keeps zeros in front and says when and from what it was made", async ({ page }) => {
  await openSchedule(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download Excel" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^which-portal-\d{4}-\d{2}-\d{2}\.xlsx$/);
  // Another library than the one that wrote it.
  const sheets = await readSheets(await readFile(await file.path()));
  const [decisions, portals, about] = sheets;
  expect(sheets.map(({ sheet }) => sheet)).toEqual(["Decisions", "By portal", "About"]);
  expect(decisions?.data.map(([code]) => code)).toEqual(["Code", "00100", "70551", "70551", "27299"]);
  expect(portals?.data.slice(1).map(([portal, rule]) => [portal, rule])).toEqual([
    ["No auth needed", "R1"],
    ["HealthHelp WebConsult", "R2"],
    ["Connect", "R3"],
    ["Connect", "R4"],
  ]);
  const told = JSON.stringify(about?.data);
  for (const text of ["DEMO", "Worked out", "Lists revision", "in force from", "independent"])
    expect(told).toContain(text);
  const everything = JSON.stringify(sheets.map(({ data }) => data));
  expect(PRIVATE.filter((text) => everything.includes(text))).toEqual([]);
});

test("R1 R2 R3 R4 on paper the codes stand by portal with steps, cautions and contacts", { tag: "@quick" }, async ({
  page,
}) => {
  await openSchedule(page);
  await startPrinting(page);
  const handOut = page.getByRole("article", { name: "Hand-out" });
  await expect(handOut).toBeVisible();
  for (const text of [
    "No auth needed",
    "HealthHelp WebConsult",
    "RCSupport@HealthHelp.com",
    "Retro Office/Clinic Authorization Form",
    "Helpful Documents",
    "DEMO",
    "Which Portal is an independent tool.",
  ]) {
    await expect(handOut).toContainText(text);
  }
  const text = (await handOut.textContent()) ?? "";
  expect(PRIVATE.filter((one) => text.includes(one))).toEqual([]);
  for (const name of ["Download Excel", "Download CSV", "Copy as table", "Copy link"]) {
    await expect(page.getByRole("button", { name })).toBeHidden();
  }
});

test("the printed file is a few pages with every code as text, and nobody in it", async ({ page }) => {
  const codes = ["70551", ...Array.from({ length: 59 }, (_, index) => String(70_010 + index * 7))];
  const { row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, `Patient\tCPT\n${codes.map((code) => `Example, Avery\t${code}\n`).join("")}`);
  await expect(row("70010")).toHaveCount(1);
  await startPrinting(page);
  const { pages, text } = await readPdf(await page.pdf({ format: "Letter" }));
  expect(pages).toBeLessThanOrEqual(3);
  expect(codes.filter((code) => !text.includes(code))).toEqual([]);
  for (const words of ["HealthHelp WebConsult", "RCSupport@HealthHelp.com", "independent tool"]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain("Avery");
});

test("the hand-out is gone again after printing", async ({ page }) => {
  await openSchedule(page);
  await startPrinting(page);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.getByRole("article", { name: "Hand-out" })).toHaveCount(0);
});
