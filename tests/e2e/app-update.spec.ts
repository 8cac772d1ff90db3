import { expect, type Page, test } from "@playwright/test";

const codeBox = (page: Page) => page.getByRole("textbox", { name: "CPT or HCPCS code" });
const SEVERAL_CODES = "70551 99213 27447";

test.describe("a page of an older version, without a kept copy of it,", () => {
  test.use({ serviceWorkers: "block" });

  test("reloads once for a part that is gone from the server, with what was typed", async ({ page }) => {
    await openWithPartsGone(page, 1);
    await codeBox(page).fill(SEVERAL_CODES);
    await expect(page.getByRole("heading", { name: "These look like 3 codes" })).toBeVisible();
    await expect(codeBox(page)).toHaveValue(SEVERAL_CODES);
    expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain("70551");
  });

  test("does not reload again and again", async ({ page }) => {
    const parts = await openWithPartsGone(page, Number.POSITIVE_INFINITY);
    let loads = 0;
    page.on("load", () => {
      loads += 1;
    });
    await codeBox(page).fill(SEVERAL_CODES);
    // It asks for the part before the reload and after it.
    await expect.poll(() => parts.asked).toBeGreaterThanOrEqual(2);
    await codeBox(page).fill("70551");
    await expect(page.getByRole("heading", { level: 2, name: "HealthHelp WebConsult" })).toBeVisible();
    expect(loads).toBe(1);
  });
});

test.describe("the worker of a new version", () => {
  test.use({ serviceWorkers: "allow" });

  test("waits while a page of an older version is open", async ({ page, context }) => {
    const older = await context.newPage();
    await visit(older);
    await older.evaluate(() => {
      const script = document.createElement("script");
      // As a data block it is not loaded, but it stands among the page's scripts.
      script.type = "text/plain";
      script.src = "/_next/static/chunks/of-an-older-version.js";
      document.body.append(script);
    });
    await visit(page);
    await page.evaluate(() => navigator.serviceWorker.register("/sw.js?newer"));
    await expect.poll(() => readWorkers(page)).toEqual({ active: "/sw.js", waiting: "/sw.js?newer" });
    await older.close();
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      registration.waiting?.postMessage({ type: "take-over" });
    });
    await expect.poll(() => readWorkers(page)).toEqual({ active: "/sw.js?newer", waiting: undefined });
  });

  test("takes over at once where every open page is of the new version", async ({ page }) => {
    await visit(page);
    await page.evaluate(() => navigator.serviceWorker.register("/sw.js?newer"));
    await expect.poll(() => readWorkers(page)).toEqual({ active: "/sw.js?newer", waiting: undefined });
  });
});

/** Opens the page and takes what it loads late from the server, for that many requests. */
async function openWithPartsGone(page: Page, times: number): Promise<{ asked: number }> {
  const parts = { asked: 0 };
  await page.goto("/", { waitUntil: "networkidle" });
  const loaded = new Set(await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name)));
  await page.route(/\/_next\/static\/chunks\/[^?]+\.js/, async (route) => {
    const isLate = !loaded.has(route.request().url());
    if (!isLate || parts.asked >= times) return await route.continue();
    parts.asked += 1;
    await route.fulfill({ status: 404, body: "" });
  });
  return parts;
}

/** Opens the page and waits until it has asked for its own worker by itself, which it does after a while. */
async function visit(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = async function (...asked) {
      const registration = await register.apply(this, asked);
      document.documentElement.dataset["worker"] = "asked";
      return registration;
    };
  });
  await page.goto("/");
  await page.waitForFunction(
    () => navigator.serviceWorker.controller !== null && document.documentElement.dataset["worker"] === "asked",
  );
}

function readWorkers(page: Page): Promise<{ active: string | undefined; waiting: string | undefined }> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const toPath = (worker: ServiceWorker | null) => worker?.scriptURL.slice(location.origin.length);
    const isActive = registration.active?.state === "activated";
    return { active: isActive ? toPath(registration.active) : undefined, waiting: toPath(registration.waiting) };
  });
}
