import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoOverflow, expectNothingCut, spaceText } from "./page-faults";
import { LOOKUP_STATES } from "./states/lookup-states";
import { OTHER_STATES } from "./states/other-states";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

    for (const { name, path, reach, shows } of [...LOOKUP_STATES, ...OTHER_STATES]) {
      test(`${name} has no accessibility fault, and loses no word when a reader spaces it`, async ({ page }) => {
        await page.goto(path);
        await reach?.(page);
        await expect(page.getByText(shows).first()).toBeVisible();
        await expectAccessible(page);
        await spaceText(page);
        await expectNoOverflow(page);
        await expectNothingCut(page);
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
      await expectNoOverflow(page, path);
    }
  });
}
