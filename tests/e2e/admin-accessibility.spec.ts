import { importFile } from "./admin-page";
import { makeCsv } from "./list-files";
import { expect, signIn, test } from "./maintained-app";
import { expectAccessible, expectNoOverflow, WIDTHS } from "./page-faults";
import { ADMIN_STATES, DRAFT_ROWS } from "./states/admin-states";

test("no page of the maintainers has an accessibility fault or a bar to scroll sideways", async ({ app, page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: "reduce" });
  const email = "accessible@example.org";
  await signIn(page, email, app.createUser(email, "maintainer"));
  await importFile(page, "CPT No-Auth list", makeCsv("list.csv", DRAFT_ROWS));
  const draft = new URL(page.url()).pathname;
  for (const { name, shows, reach } of ADMIN_STATES) {
    await test.step(name, async () => {
      await page.setViewportSize({ width: 1440, height: 900 });
      // A step of the draft is part of the address, which a page that is open already would only follow.
      await page.goto("about:blank");
      await reach(page, draft);
      await expect(page.getByText(shows).first()).toBeVisible();
      await expectAccessible(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoOverflow(page, `${name} at ${width}`);
      }
    });
  }
});
