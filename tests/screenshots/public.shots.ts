import { expect, test } from "@playwright/test";
import { openBatch } from "../e2e/batch-page";
import { BATCH_STATES } from "../e2e/states/batch-states";
import { LIST_STATES } from "../e2e/states/list-states";
import { LOOKUP_STATES } from "../e2e/states/lookup-states";
import { OTHER_STATES } from "../e2e/states/other-states";
import { shoot, shootOtherwise } from "./shoot";

const GROUPS = { "look-up": LOOKUP_STATES, lists: LIST_STATES, other: OTHER_STATES };

for (const [group, states] of Object.entries(GROUPS)) {
  for (const { name, path, reach, shows } of states) {
    test(`${group}: ${name}`, async ({ page }) => {
      await page.goto(path);
      await reach?.(page);
      await expect(page.getByText(shows).first()).toBeVisible();
      await shoot(page, group, name);
      await shootOtherwise(page, group, name);
    });
  }
}

for (const { name, reach, shows } of BATCH_STATES) {
  test(`code lists: ${name}`, async ({ page }) => {
    await openBatch(page);
    await reach?.(page);
    await expect(page.getByText(shows).first()).toBeVisible();
    await shoot(page, "code-lists", name);
    await shootOtherwise(page, "code-lists", name);
  });
}
