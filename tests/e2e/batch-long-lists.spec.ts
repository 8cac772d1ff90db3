import { expect, type Page, test } from "@playwright/test";
import { openBatch, pasteText } from "./batch-page";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** As many different codes as there are rows, in the column of a schedule. */
function aSchedule(rows: number): string {
  const row = (_: unknown, index: number) => `Example, Avery\t04/12/1961\t${10_000 + index * 7}\tOR 97201`;
  return `Patient\tDOB\tCPT\tAddress\n${Array.from({ length: rows }, row).join("\n")}`;
}

/** Notes every progress bar that was ever on the page, since a fast one is gone before it can be looked for. */
async function watchProgress(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenProgress: seen });
    new MutationObserver(() => {
      for (const bar of document.querySelectorAll("progress")) seen.add(bar.getAttribute("aria-label") ?? "");
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
  return () => page.evaluate(() => [...(window as unknown as { seenProgress: Set<string> }).seenProgress]);
}

/**
 * Has reading and deciding take longer than the page waits before it shows how far they are: a fast machine is through
 * with 10,000 rows before that, and rightly shows no progress.
 */
async function slowDown(page: Page) {
  await page.addInitScript(() => {
    class LateWorker extends Worker {
      override postMessage(message: unknown) {
        setTimeout(() => super.postMessage(message), 300);
      }
    }
    const now = performance.now.bind(performance);
    Object.assign(window, { Worker: LateWorker });
    Object.assign(performance, { now: () => now() * 100 });
  });
}

test("10,000 pasted rows are answered with progress, in a table that draws only what is in sight", async ({ page }) => {
  await slowDown(page);
  const { row } = await openBatch(page);
  const seenProgress = await watchProgress(page);
  await pasteText(page, aSchedule(10_000));
  const table = page.getByRole("table", { name: "Every decision" });
  await expect(table).toHaveAttribute("aria-rowcount", "10001");
  expect(await seenProgress()).toEqual(["Reading the text", "Checking the codes"]);
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(page.getByText("10,000 answers from 10,000 codes in your text")).toBeVisible();
  expect(await page.getByRole("row").count()).toBeLessThan(100);

  await row("10000").getByRole("button").focus();
  await page.keyboard.press("End");
  const last = page.getByRole("row", { name: /^79993/ });
  await expect(last.getByRole("button")).toBeFocused();
  await expect(last).toHaveAttribute("aria-rowindex", "10001");
  await expect(last).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("10,000 of 10,000");
});

test("a long text can be added to, replaced and cleared", async ({ page }) => {
  const { box, row } = await openBatch(page);
  await pasteText(page, aSchedule(2000));
  await expect(page.getByText("1,701 more lines are kept behind it")).toBeVisible();
  await expect(row("10000")).toHaveCount(1);

  await box.press("ControlOrMeta+Home");
  await box.pressSequentially("CPT 99213\n");
  await expect(row("99213")).toHaveCount(1);
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", "2002");

  await box.press("ControlOrMeta+A");
  await pasteText(page, "CPT 70551");
  await expect(page.getByRole("table")).toHaveAttribute("aria-rowcount", "2");
  await expect(page.getByText("kept behind it")).toHaveCount(0);

  await page.getByRole("button", { name: "Clear" }).click();
  await expect(box).toHaveValue("");
  await expect(box).toBeFocused();
  await expect(page.getByRole("table")).toHaveCount(0);
});

test("where a browser allows no workers the page reads by itself", async ({ page }) => {
  await page.addInitScript(() => {
    class RefusedWorker extends EventTarget {
      constructor() {
        super();
        setTimeout(() => this.dispatchEvent(new Event("error")));
      }
      postMessage() {}
      terminate() {}
    }
    Object.assign(window, { Worker: RefusedWorker });
  });
  const { box, row } = await openBatch(page);
  await box.fill("70551\n99213");
  await expect(row("70551")).toHaveCount(1);
  await box.fill("27299");
  await expect(row("27299")).toHaveCount(1);
  await expect(row("70551")).toHaveCount(0);
});
