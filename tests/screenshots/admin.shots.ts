import { importFile, publishNotice, TODAY } from "../e2e/admin-page";
import { makeCsv } from "../e2e/list-files";
import { expect, signIn, test } from "../e2e/maintained-app";
import { ADMIN_STATES, DRAFT_ROWS } from "../e2e/states/admin-states";
import { shoot, shootOtherwise } from "./shoot";

test("every page of the maintainers", async ({ app, page }) => {
  test.slow();
  const email = "maintainer@example.org";
  await signIn(page, email, app.createUser(email, "maintainer"));
  await importFile(page, "CPT No-Auth list", makeCsv("new-list.csv", DRAFT_ROWS));
  const draft = new URL(page.url()).pathname;
  for (const { name, shows, reach } of ADMIN_STATES) {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto("about:blank");
    await reach(page, draft);
    await expect(page.getByText(shows).first()).toBeVisible();
    await shoot(page, "maintainers", name);
  }

  const words = "Sending fails for some practices; by fax it goes through.";
  await publishNotice(page, "HealthHelp", words);
  await shoot(page, "maintainers", "a notice that is shown");
  await expect(async () => {
    await page.goto(`/answer?code=70551&dos=${TODAY}`);
    await expect(page.getByText(words)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await shoot(page, "look-up", "an answer with a notice");
  await shootOtherwise(page, "look-up", "an answer with a notice");
});
