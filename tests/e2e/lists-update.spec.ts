import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./maintained-app";

const HEADER = "code,modifiers,service_line,line_of_business,note,effective_from,effective_to";
const FINDINGS = "size-change,listed-on-both,past-effective-day";

const update = (page: Page) => page.getByRole("status").filter({ hasText: /^Lists updated/ });
const outcome = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });

// They publish one after the other in one app, and each command line is a process that starts.
test.describe.configure({ mode: "serial", timeout: 180_000 });

async function askFor(page: Page, code: string): Promise<void> {
  await page.clock.install();
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "CPT or HCPCS code" })).toBeFocused();
  await page.getByLabel("Date of service", { exact: true }).fill("2026-11-20");
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill(code);
}

test.describe("a publication reaches an open page within a minute", () => {
  for (const { says, first, codes, after } of [
    { says: "did not change", first: "2026-06-20", codes: ["27447", "99213"], after: "HealthHelp WebConsult" },
    { says: "changed", first: "2026-07-20", codes: ["70551", "99213"], after: "No auth needed" },
  ]) {
    test(`and says that the answer ${says}`, async ({ page, app }, testInfo) => {
      await askFor(page, "70551");
      await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
      // It settles in from a little below.
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      const top = await outcome(page, "HealthHelp WebConsult").boundingBox();

      const file = testInfo.outputPath("no-auth.csv");
      await writeFile(file, [HEADER, ...codes.map((code) => `${code},,,,,,`)].join("\n"));
      const imported = app.run("lists", ["import", file, "--list", "no-auth-cpt", "--json"]);
      expect(imported.status, imported.stderr).toBe(0);
      const { draft } = JSON.parse(imported.stdout.trim().split("\n").at(-1) ?? "");
      const published = app.run("lists", ["publish", `${draft.id}`, "--effective", first, "--confirm", FINDINGS]);
      expect(published.status, published.stdout + published.stderr).toBe(0);
      // The server itself looks every second.
      await expect.poll(async () => (await page.request.get("/api/v1/lists")).text()).toContain(`"version":"${first}"`);

      await page.clock.fastForward("00:40");
      await expect(update(page)).toHaveText(`Lists updated; this answer ${says}.`);
      await expect(
        page.getByText(new RegExp(`^Lists updated (just now|10 seconds ago); this answer ${says}\\.$`)),
      ).toBeVisible();
      await expect(outcome(page, after)).toBeVisible();
      expect((await outcome(page, after).boundingBox())?.y).toBe(top?.y);

      await page.clock.fastForward("02:00");
      await expect(page.getByText(new RegExp(`^Lists updated \\d minutes ago; this answer ${says}\\.$`))).toBeVisible();
      await expect(update(page)).toHaveText(`Lists updated; this answer ${says}.`);

      await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("99213");
      await expect(outcome(page, "No auth needed")).toBeVisible();
      await expect(update(page)).toHaveCount(0);
    });
  }

  test("and a window that nobody sees asks nothing until it is seen again", async ({ page }) => {
    let asked = 0;
    await page.route("**/api/v1/lists/current", async (route) => {
      asked += 1;
      await route.continue();
    });
    await askFor(page, "99213");
    await expect(outcome(page, "No auth needed")).toBeVisible();
    await setVisibility(page, "hidden");
    const before = asked;
    await page.clock.fastForward("10:00");
    expect(asked).toBe(before);
    await setVisibility(page, "visible");
    await expect.poll(() => asked).toBe(before + 1);
  });
});

async function setVisibility(page: Page, state: "hidden" | "visible"): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", { value, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
}
