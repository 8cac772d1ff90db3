import { expect, type Page, test } from "@playwright/test";
import { makeWorkbook, styled } from "../support/make-workbook";
import { openBatch, pasteText, setDay } from "./batch-page";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

interface TestFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const aText = (name: string, text: string | Buffer, mimeType = "text/plain"): TestFile => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});

/** A schedule as Excel keeps it: codes as numbers, one with zeros in front, and days as days. */
const SCHEDULE: TestFile = {
  name: "schedule.xlsx",
  mimeType: XLSX,
  buffer: Buffer.from(
    makeWorkbook([
      { name: "Read me", rows: [["This schedule is made up."]] },
      {
        name: "Monday",
        rows: [
          ["Patient", "DOB", "CPT", "DOS", "LOB"],
          ["Example, Avery", styled(22383, "m/d/yyyy"), styled(100, "00000"), styled(46143, "m/d/yyyy"), "OHP"],
          ["Sample, Jordan", styled(28763, "m/d/yyyy"), 70551, styled(46142, "m/d/yyyy"), "Medicare"],
        ],
      },
      { name: "Tuesday", rows: [["CPT"], [97110]] },
    ]),
  ),
};

async function openFile(page: Page, file: TestFile): Promise<void> {
  await page.getByLabel("Open a file").setInputFiles(file);
}

/** Drops a file on the page as a browser does. */
async function dropFile(page: Page, { name, mimeType, buffer }: TestFile): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, type, content]) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const dropped = new DataTransfer();
      dropped.items.add(new File([bytes], fileName, { type }));
      return dropped;
    },
    [name, mimeType, buffer.toString("base64")] as const,
  );
  await page.getByRole("textbox", { name: "Paste codes" }).dispatchEvent("dragover", { dataTransfer: transfer });
  await expect(page.getByText("Let go to open the file.")).toBeVisible();
  await page.getByRole("textbox", { name: "Paste codes" }).dispatchEvent("drop", { dataTransfer: transfer });
}

test("a workbook is read as its cells show, from its first sheet with codes, and another can be chosen", async ({
  page,
}) => {
  const { row } = await openBatch(page);
  await openFile(page, SCHEDULE);
  await expect(row("00100")).toHaveCount(1);
  await expect(row("00100")).toContainText("May 1, 2026");
  await expect(row("70551")).toContainText("Apr 30, 2026");
  await expect(page.getByText("From schedule.xlsx. The file stays on your device.")).toBeVisible();
  await page.getByLabel("Sheet").selectOption("Tuesday");
  await expect(row("97110")).toHaveCount(1);
  await expect(row("00100")).toHaveCount(0);
});

test("the columns are named, and none that may be a person's shows a cell", async ({ page }) => {
  await openBatch(page);
  await openFile(page, SCHEDULE);
  const columns = page.getByRole("region", { name: "Columns" });
  await expect(columns).toContainText("Codes:column C (CPT)");
  await expect(columns).toContainText("Dates:column D (DOS)");
  await expect(columns).toContainText("Line of business:column E (LOB)");
  await columns.getByRole("button", { name: "Change columns" }).click();
  await expect(columns.getByLabel("Column of codes")).toContainText("Column C: CPT (00100, 70551)");
  await expect(columns).not.toContainText("Avery");
  await expect(columns).not.toContainText("1961");
});

test("no request goes out when a file is opened", async ({ page }) => {
  const { row } = await openBatch(page);
  const bodies: string[] = [];
  page.on("request", (request) => bodies.push(`${request.url()} ${request.postData() ?? ""}`));
  await openFile(page, SCHEDULE);
  await expect(row("00100")).toHaveCount(1);
  expect(bodies.filter((body) => /00100|70551|Avery|schedule/.test(body))).toEqual([]);
});

for (const { name, file } of [
  { name: "a CSV file", file: aText("list.csv", "Code,Note\r\n70551,“head”\r\n97110,\r\n", "text/csv") },
  { name: "a text of windows-1252", file: aText("list.txt", Buffer.from("70551 \x96 head\n97110\n", "latin1")) },
  { name: "a text of UTF-16", file: aText("list.tsv", Buffer.from("\uFEFF70551\tx\n97110\ty\n", "utf16le")) },
]) {
  test(`${name} can be dropped on the box`, async ({ page }) => {
    const { row } = await openBatch(page);
    await dropFile(page, file);
    await expect(row("70551")).toHaveCount(1);
    await expect(row("97110")).toHaveCount(1);
  });
}

for (const { name, file, says } of [
  {
    name: "a picture",
    file: aText("scan.png", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1")),
    says: "This file is a picture",
  },
  { name: "a PDF", file: aText("list.pdf", "%PDF-1.7\n"), says: "This file is a PDF" },
  {
    name: "an old workbook",
    file: aText("list.xls", Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1")),
    says: "This is an Excel file in the old format (.xls)",
  },
  {
    name: "a damaged workbook",
    file: { ...SCHEDULE, buffer: SCHEDULE.buffer.subarray(0, -40) },
    says: "This workbook is damaged",
  },
  { name: "an empty file", file: aText("list.csv", ""), says: "There is nothing in this file" },
]) {
  test(`${name} is refused by what it is, and the list on the page stays`, async ({ page }) => {
    const { box, row } = await openBatch(page);
    await box.fill("70551");
    await expect(row("70551")).toHaveCount(1);
    await openFile(page, file);
    await expect(page.getByRole("alert").filter({ hasText: says })).toBeVisible();
    await expect(row("70551")).toHaveCount(1);
    await page.getByRole("button", { name: "Close this message" }).click();
    await expect(page.getByText(says)).toHaveCount(0);
    await openFile(page, SCHEDULE);
    await expect(row("00100")).toHaveCount(1);
  });
}

test("a file of more than 10 MB offers its first part", async ({ page }) => {
  const { row } = await openBatch(page);
  await openFile(page, aText("long.txt", `${`70551 ${"x".repeat(493)}\n`.repeat(22_000)}99213`));
  await expect(page.getByText("long.txt has 11.0 MB. At most 10 MB are read at a time")).toBeVisible();
  await expect(page.getByRole("table")).toHaveCount(0);
  await page.getByRole("button", { name: "Read the first 20,000 lines" }).click();
  await expect(row("70551")).toHaveCount(1);
  await expect(row("99213")).toHaveCount(0);
});

test("two columns that could hold the codes are asked about", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { row } = await openBatch(page);
  await pasteText(page, "CPT\tHCPCS alt\n70551\tJ1745\n97110\tE0601");
  const columns = page.getByRole("region", { name: "Columns" });
  await expect(columns.getByText("Two columns could hold the codes")).toBeVisible();
  await expect(row("J1745")).toHaveCount(1);
  await columns.getByRole("button", { name: "Use column A" }).click();
  await expect(row("J1745")).toHaveCount(0);
  await expect(row("70551")).toHaveCount(1);
  await expect(columns.getByText("Two columns could hold the codes")).toHaveCount(0);
});

test("dates that start with the day are asked about and not guessed", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "CPT\tDOS\n70551\t25/04/2026\n97110\t05/06/2026");
  await expect(page.getByText("Do these dates start with the month or with the day?")).toBeVisible();
  await expect(row("70551")).toContainText("can be read in two ways");
  await page.getByRole("button", { name: "Day first: 05/06 is June 5" }).click();
  await expect(row("70551")).toContainText("Apr 25, 2026");
  await expect(row("97110")).toContainText("Jun 5, 2026");
});

test("a column that was found can be corrected", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { row } = await openBatch(page);
  await pasteText(page, "CPT\tOrdered\tNote\n70551\t4/30/2026\t97110 as well\n99213\t4/30/2026\t");
  const columns = page.getByRole("region", { name: "Columns" });
  await expect(columns).toContainText("No column of dates");
  await columns.getByRole("button", { name: "Change columns" }).click();
  await columns.getByLabel("Column of dates of service").selectOption({ label: "Column B: Ordered" });
  await expect(row("70551")).toContainText("Apr 30, 2026");
  await columns.getByLabel("Column of codes").selectOption({ label: "Column A: CPT (70551, 99213)" });
  await expect(row("97110")).toHaveCount(0);
});

test("a file that is dropped beside the box does not take the page away", async ({ page }) => {
  const { row } = await openBatch(page);
  const transfer = await page.evaluateHandle(() => {
    const dropped = new DataTransfer();
    dropped.items.add(new File(["70551"], "list.txt", { type: "text/plain" }));
    return dropped;
  });
  await page.getByRole("contentinfo").dispatchEvent("drop", { dataTransfer: transfer });
  await expect(row("70551")).toHaveCount(1);
});
