import { expect, type Page, test } from "@playwright/test";
import { openBatch } from "./batch-page";
import { expectAccessible, expectNoOverflow, expectNothingCut, spaceText, WIDTHS } from "./page-faults";
import { API_STATES } from "./states/api-states";
import { BATCH_STATES } from "./states/batch-states";
import { GUIDE_STATES } from "./states/guide-states";
import { LIST_STATES } from "./states/list-states";
import { LOOKUP_STATES } from "./states/lookup-states";
import { OTHER_STATES } from "./states/other-states";
import type { PageState } from "./states/page-state";

const onBatch = ({ name, reach, ...state }: Omit<PageState, "path">): PageState => ({
  ...state,
  name: `code lists: ${name}`,
  path: "/batch",
  reach: async (page: Page) => {
    await openBatch(page);
    await reach?.(page);
  },
});

const STATES = [
  ...LOOKUP_STATES,
  ...BATCH_STATES.map(onBatch),
  ...LIST_STATES,
  ...GUIDE_STATES,
  ...API_STATES,
  ...OTHER_STATES,
];

test.use({ reducedMotion: "reduce" } as Parameters<typeof test.use>[0]);

for (const { name, path, reach, shows, isMain } of STATES) {
  const title = `${name}: no accessibility fault, no bar to scroll sideways, and no word lost when a reader spaces it`;
  test(title, { tag: isMain ? "@quick" : [] }, async ({ page }) => {
    await page.goto(path);
    await reach?.(page);
    await expect(page.getByText(shows).first()).toBeVisible();
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
    await expectAccessible(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoOverflow(page, `${width} px`);
    }
    await spaceText(page);
    await expectNoOverflow(page, "spaced");
    await expectNothingCut(page);
  });
}
