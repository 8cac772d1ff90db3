import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

interface State {
  readonly name: string;
  readonly path: string;
  readonly reach?: (page: Page) => Promise<void>;
  readonly shows: string;
}

const typed = (code: string) => (page: Page) => page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill(code);

const STATES: readonly State[] = [
  { name: "an empty box", path: "/", shows: "Else on the HealthHelp list?" },
  { name: "an unfinished code", path: "/", reach: typed("7055"), shows: "1 more" },
  { name: "a lost zero", path: "/", reach: typed("1996"), shows: "Lost a leading zero?" },
  { name: "a refused code", path: "/", reach: typed("M54.5"), shows: "This is a diagnosis code" },
  { name: "several codes", path: "/", reach: typed("70551, 99213, 27447"), shows: "These look like 3 codes" },
  { name: "R1", path: "/answer?code=99213&dos=2026-05-14", shows: "Nothing to submit" },
  { name: "R2", path: "/answer?code=70551&dos=2026-05-14", shows: "Submit in HealthHelp WebConsult" },
  { name: "R3", path: "/answer?code=70551&dos=2026-04-30", shows: "Submit in Connect" },
  { name: "R9 in parts", path: "/answer?code=93306&dos=2026-04-20/2026-05-20", shows: "changes on May 1, 2026" },
  { name: "R12 a question", path: "/answer?code=90989&dos=2026-05-14", shows: "Which line of business is it?" },
  { name: "near misses", path: "/answer?code=99219&dos=2026-05-14", shows: "one slip away" },
  { name: "R10 a refused date", path: "/answer?code=99213&dos=2026-02-30", shows: "There is no such day" },
  { name: "an empty /answer", path: "/answer", shows: "Else on the HealthHelp list?" },
  { name: "a page that is not there", path: "/no-such-page", shows: "There is no such page" },
];

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

    for (const { name, path, reach, shows } of STATES) {
      test(`${name} has no accessibility fault`, async ({ page }) => {
        await page.goto(path);
        await reach?.(page);
        await expect(page.getByText(shows).first()).toBeVisible();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
      });
    }
  });
}

for (const width of [320, 390, 768, 1440, 1920]) {
  test(`an answer fits a window of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["/", "/answer?code=70551&dos=2026-04-30", "/answer?code=90989&dos=2026-05-14"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, path).toBe(0);
    }
  });
}
