import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { openBatch, pasteText, readClipboard, setDay } from "./batch-page";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

async function downloadCsv(page: Page): Promise<Record<string, string>[]> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  const file = await (await download).path();
  return parse(await readFile(file, "utf8"), { bom: true, columns: true });
}

test("the downloaded CSV holds every decision with its proof", { tag: "@quick" }, async ({ page }) => {
  const { row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "CPT\n00100\n70551-26\n7O450\n27299\n");
  await expect(row("27299")).toHaveCount(1);
  const rows = await downloadCsv(page);
  expect(rows.map((cells) => [cells["Code"], cells["Modifiers"], cells["Outcome id"], cells["Rule"]])).toEqual([
    ["00100", "", "no-auth-needed", "R1"],
    ["70551", "26", "healthhelp-webconsult", "R2"],
    ["70450", "", "healthhelp-webconsult", "R2"],
    ["27299", "", "connect", "R4"],
  ]);
  expect(rows[1]).toMatchObject({
    Outcome: "HealthHelp WebConsult",
    "Date of service from": "2026-05-14",
    "Service line": "Diagnostic imaging",
    "Lists read": "no-auth-cpt@2026-05-01 no-auth-dme@2026-01-15 healthhelp@2026-05-01",
    Demo: "demo",
  });
  expect(rows[2]).toMatchObject({ "Repaired from": "7O450" });
});

test("the table is copied as text and as a table that keeps zeros in front", async ({ page }) => {
  const { row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "CPT\n00100\n70551\n");
  await expect(row("70551")).toHaveCount(1);
  await page.getByRole("button", { name: "Copy as table" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  const lines = (await readClipboard(page)).split("\n").map((line) => line.split("\t"));
  expect(lines.map(([code]) => code)).toEqual(["Code", "00100", "70551"]);
  const cells = await page.evaluate(async () => {
    const [copied] = await navigator.clipboard.read();
    const html = await (await copied?.getType("text/html"))?.text();
    const table = new DOMParser().parseFromString(html ?? "", "text/html").querySelectorAll("td:first-child");
    return [...table].map((cell) => [cell.textContent, cell.getAttribute("style")]);
  });
  expect(cells.map(([code]) => code)).toEqual(["00100", "70551"]);
  expect(cells[0]?.[1]).toContain("mso-number-format");
});

test("only what the table shows is taken along", async ({ page }) => {
  const { row } = await openBatch(page);
  await setDay(page, "2026-05-14");
  await pasteText(page, "70551\n99213\n27299\n");
  await expect(row("27299")).toHaveCount(1);
  await page.getByRole("button", { name: "Connect 1" }).click();
  expect((await downloadCsv(page)).map((cells) => cells["Code"])).toEqual(["27299"]);
});
