import { expect, type Request, test } from "@playwright/test";
import { MARKERS } from "../support/markers";
import { openBatch, pasteText, readClipboard } from "./batch-page";

test.use({ permissions: ["clipboard-read", "clipboard-write"], serviceWorkers: "allow" });

const SCHEDULE = `Patient\tDOB\tMember ID\tPhone\tAddress\tProcedure
Example, ${MARKERS.name}\t04/12/1961\t${MARKERS.member}\t(503) 555-0142\t12 Sample St, Portland, OR 97110\t70551-26
Sample, Jordan\t09/30/1978\tXB7654321\t503.555.0199\t97140 Invented Ave, Salem, OR 97301-0042\t99213
Muster, Robin\t11/02/1949\tXC1112223\t541-555-0108\tPO Box 97530, Bend, OR 97701\t27299
`;

const PRIVATE = [
  "04/12/1961",
  "09/30/1978",
  MARKERS.member,
  "XB7654321",
  "555-0142",
  "555.0199",
  MARKERS.name,
  "Muster",
];

test("R10 a schedule with names, birth dates, ZIP codes and phones gives its codes and nothing else", {
  tag: "@quick",
}, async ({ page }) => {
  const { row, section } = await openBatch(page);
  await pasteText(page, SCHEDULE);
  await expect(page.getByRole("row", { name: /\d{5}/ })).toHaveCount(3);
  for (const code of ["70551-26", "99213", "27299"]) await expect(row(code)).toHaveCount(1);

  const results = await page.locator("main").evaluate((main) => {
    const copy = main.cloneNode(true) as HTMLElement;
    copy.querySelector("textarea")?.remove();
    return copy.innerHTML;
  });
  expect(PRIVATE.filter((text) => results.includes(text))).toEqual([]);
  await expect(section("Set aside")).toContainText("Looks like a date of birth.");

  await page.getByRole("button", { name: "Copy as table" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  const copied = await readClipboard(page);
  expect(copied).toContain("70551");
  expect(PRIVATE.filter((text) => copied.includes(text))).toEqual([]);
});

test("nothing that is pasted leaves the browser, and only its own window keeps it", { tag: "@quick" }, async ({
  page,
  context,
}) => {
  const logged: string[] = [];
  page.on("console", (message) => logged.push(message.text()));
  const { row } = await openBatch(page);
  await page.waitForLoadState("networkidle");
  // What the page needs offline is fetched after it has loaded.
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  const requests: Request[] = [];
  context.on("request", (request) => requests.push(request));
  await pasteText(page, SCHEDULE);
  await expect(row("70551-26")).toHaveCount(1);
  await page.getByRole("button", { name: "Check codes" }).click();
  await page.getByRole("radio", { name: "Behavioral health" }).check();
  await expect(row("27299")).toContainText("R5");
  await row("27299").click();
  await page.getByRole("dialog").getByRole("link", { name: "Link to this answer" }).hover();
  await page.keyboard.press("Escape");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download CSV" }).click();
  await download;

  expect(requests.map((request) => request.url()).filter((url) => !url.startsWith("blob:"))).toEqual([]);
  await expect(page).toHaveURL(/\/batch$/);
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, history.state]));
  expect([...PRIVATE, "70551"].filter((text) => kept.includes(text))).toEqual([]);
  const other = await openBatch(await context.newPage());
  await expect(other.box).toHaveValue("");
  expect(logged).toEqual([]);
});

test("a text that the look-up page left is taken over and not left lying about", async ({ page }) => {
  await page.goto("/");
  await page.evaluate(() => sessionStorage.setItem("which-portal.batch-paste", "70551\n99213"));
  const { box, row } = await openBatch(page);
  await expect(box).toHaveValue("70551\n99213");
  await expect(row("99213")).toHaveCount(1);
  expect(await page.evaluate(() => sessionStorage.getItem("which-portal.batch-paste"))).toBeNull();
});
