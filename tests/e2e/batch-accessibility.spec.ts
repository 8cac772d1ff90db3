import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { openBatch, setDay } from "./batch-page";

interface State {
  readonly name: string;
  readonly reach?: (page: Page) => Promise<void>;
  readonly shows: string;
}

const pasted = (text: string) => async (page: Page) => {
  await setDay(page, "2026-05-14");
  await page.getByRole("textbox", { name: "Paste codes" }).fill(text);
};

const SOME_OF_EACH = "CPT\tDOB\n70551\t04/12/1961\n99213\t\n27299\t\n90989\t\n7O450\t\n100\t\n9921x\t\n62320-62323\t\n";

const STATES: readonly State[] = [
  { name: "an empty page", shows: "only the codes are taken" },
  { name: "a list with everything", reach: pasted(SOME_OF_EACH), shows: "Set aside" },
  {
    name: "an open row",
    reach: async (page) => {
      await pasted(SOME_OF_EACH)(page);
      await page.getByRole("button", { name: "70551", exact: true }).click();
    },
    shows: "How this answer was found",
  },
  {
    name: "a virtual table",
    reach: pasted(`CPT\n${Array.from({ length: 400 }, (_, index) => 70010 + index).join("\n")}`),
    shows: "400 answers",
  },
  {
    name: "two dates compared, with every control open",
    reach: async (page) => {
      await pasted(SOME_OF_EACH)(page);
      await page.getByRole("button", { name: "Before and after May 1, 2026" }).click();
      await page.getByText("Columns", { exact: true }).click();
      await page.getByRole("button", { name: "Change columns" }).click();
    },
    shows: "get another answer",
  },
  {
    name: "a question about columns",
    reach: pasted("CPT\tHCPCS\tDOS\n70551\tJ1745\t25/04/2026\n99213\tE0601\t05/06/2026\n"),
    shows: "Columns",
  },
  {
    name: "a file that is refused",
    reach: async (page) => {
      const file = { name: "scan.png", mimeType: "image/png", buffer: Buffer.from("\u0089PNG\r\n\u001a\n", "latin1") };
      await page.getByLabel("Open a file").setInputFiles(file);
    },
    shows: "scan.png",
  },
  { name: "no code", reach: pasted("DOB 04/12/1961"), shows: "found none" },
  { name: "too much text", reach: pasted("70551\n".repeat(50_001)), shows: "more than can be read at once" },
  {
    name: "no date",
    reach: async (page) => {
      await pasted("70551")(page);
      await setDay(page, "0026-05-14");
    },
    shows: "No answers without a date of service",
  },
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

    for (const { name, reach, shows } of STATES) {
      test(`code lists: ${name} has no accessibility fault`, async ({ page }) => {
        await openBatch(page);
        await reach?.(page);
        await expect(page.getByText(shows).first()).toBeVisible();
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
      });
    }
  });
}

for (const width of [320, 390, 768, 1440, 1920]) {
  test(`a list of codes fits a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openBatch(page);
    await pasted(SOME_OF_EACH)(page);
    await expect(page.getByRole("row", { name: /^70551/ })).toHaveCount(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test("from paste to export by keyboard alone", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openBatch(page);
  await page.keyboard.insertText("70551\n99213\n27299");
  await expect(page.getByRole("row", { name: /^27299/ })).toHaveCount(1);

  await tabTo(page, "70551");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "27299", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("region", { name: "27299" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "27299", exact: true })).toBeFocused();

  await tabTo(page, "Copy as table", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
});

/** Presses Tab until a button of this name has the focus. */
async function tabTo(page: Page, name: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    if (await button.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`No way to ${name} by the Tab key`);
}
