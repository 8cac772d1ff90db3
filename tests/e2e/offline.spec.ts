import { type BrowserContext, expect, type Page, test } from "@playwright/test";

test.use({ serviceWorkers: "allow" });

const LISTS_CACHE = "which-portal.lists";
const codeBox = (page: Page) => page.getByRole("textbox", { name: "CPT or HCPCS code" });
const outcome = (page: Page, name: string) => page.getByRole("heading", { level: 2, name, exact: true });
const band = (page: Page) => page.getByRole("complementary", { name: "Lists in use" });

/** A first visit: the page answers, and what it needs offline is on the device. */
async function visit(page: Page): Promise<void> {
  await page.goto("/");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect.poll(() => readKeptAddresses(page, LISTS_CACHE)).toHaveLength(2);
}

async function goOffline(page: Page, context: BrowserContext): Promise<void> {
  await visit(page);
  await context.setOffline(true);
  await page.reload();
}

/** The addresses in one cache, or in all. */
function readKeptAddresses(page: Page, name?: string): Promise<string[]> {
  return page.evaluate(async (only) => {
    const names = (await caches.keys()).filter((each) => only === undefined || each === only);
    const requests = await Promise.all(names.map(async (each) => await (await caches.open(each)).keys()));
    return requests.flat().map(({ url }) => url);
  }, name);
}

test("after one visit the page opens offline, answers, and says how old its lists are", { tag: "@quick" }, async ({
  page,
  context,
}) => {
  await goOffline(page, context);
  await codeBox(page).fill("70551");
  await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
  await expect(band(page)).toContainText(
    /^Offline\. Answers come from the demo lists loaded on \w+ \d+, \d{4}, .*\(.*\)/,
  );
  await expect(page.getByRole("status").filter({ hasText: /^Offline\.$/ })).toHaveCount(1);
});

test("R7 offline past the day on which a list was due, the page cautions", async ({ page, context }) => {
  await visit(page);
  await page.clock.setFixedTime("2026-12-24T18:00:00Z");
  await context.setOffline(true);
  await page.reload();
  await codeBox(page).fill("70551");
  await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
  await expect(band(page)).toContainText("Newer ones were due on");
  await expect(page.getByText("The next edition of the HealthHelp list was due on")).toBeVisible();
});

test("code lists are read and answered offline, in their threads", async ({ page, context }) => {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !/^Failed to (load resource|fetch RSC)/.test(message.text())) {
      faults.push(message.text());
    }
  });
  await goOffline(page, context);
  await page.getByRole("link", { name: "Code lists" }).first().click();
  await page.getByRole("textbox", { name: "Paste codes" }).fill("70551\n99213\n27447");
  await expect(page.getByRole("row", { name: /^70551/ })).toContainText("HealthHelp WebConsult");
  await expect(band(page)).toContainText(/^Offline\./);
  expect(faults).toEqual([]);
});

test("a page that is not kept says so and is there again when the server is", async ({ page, context }) => {
  await goOffline(page, context);
  await page.goto("/lists");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This page needs a connection");
  await page.goto("/guide");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Which portal, and what to do there");
  await page.goto("/lists");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The lists behind the answers");
});

test("an open page says that it went offline and that it is back, and the answer stays", async ({ page, context }) => {
  await visit(page);
  await codeBox(page).fill("70551");
  await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
  const top = await codeBox(page).boundingBox();
  await context.setOffline(true);
  await expect(band(page)).toContainText(/^Offline\./);
  await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
  expect(await codeBox(page).boundingBox()).toEqual(top);
  await context.setOffline(false);
  await expect(band(page)).toContainText(/^Demo lists\./);
});

test("a server that is slow to answer holds nothing up: what is kept answers meanwhile", async ({ page }) => {
  await visit(page);
  await page.route("**/api/v1/lists/current", () => undefined);
  await page.reload();
  await codeBox(page).fill("70551");
  await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
  await expect(band(page)).toContainText(/^The server does not answer\. Answers come from the demo lists/);
});

test("R11 an open page keeps its lists while the server cannot read them, and says so", async ({ page }) => {
  await page.clock.install();
  await visit(page);
  await codeBox(page).fill("70551");
  await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
  await page.route("**/api/v1/lists/current", (route) => route.fulfill({ status: 503, body: "{}" }));
  await page.clock.runFor("01:00");
  await expect(band(page)).toContainText(/^The server does not answer\./);
  await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
  await page.unroute("**/api/v1/lists/current");
  await page.clock.runFor("00:40");
  await expect(band(page)).toContainText(/^Demo lists\./);
});

test("nothing that is typed or asked gets into a cache", async ({ page }) => {
  await visit(page);
  await codeBox(page).fill("70551");
  await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
  await page.goto("/answer?code=99213&dos=2026-05-14");
  await expect(outcome(page, "No auth needed")).toBeVisible();
  await page.evaluate(() => fetch("/api/v1/decisions?code=27447"));
  await page.goto("/lists");
  await page.goto("/admin/sign-in");
  await page.goto("/batch?from=mail");
  await expect(page.getByRole("textbox", { name: "Paste codes" })).toBeFocused();

  const paths = (await readKeptAddresses(page)).map((address) => {
    const { pathname, searchParams } = new URL(address);
    // The mark that tells editions of a page apart is the only query.
    searchParams.delete("__WB_REVISION__");
    return `${pathname}${searchParams}`;
  });
  const others = paths.filter((path) => !/^\/_next\/static\/(chunks|media)\/[^?]+$/.test(path));
  expect(others.toSorted()).toEqual([
    "/",
    "/api/v1/lists/current",
    expect.stringMatching(/^\/api\/v1\/snapshots\/\w+$/),
    "/batch",
    "/first.js",
    "/guide",
    "/offline",
  ]);
});

test("the app can be installed", async ({ page, request }) => {
  await page.goto("/");
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = await (await request.get(address ?? "")).json();
  expect(manifest).toMatchObject({ name: "Which Portal", start_url: "/", display: "standalone" });
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (icon) => {
      const image = new Image();
      image.src = icon;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size).toBe(sizes);
  }
});

test.describe("R11 damaged lists are refused and fetched again", () => {
  for (const { damage, spoil } of [
    { damage: "cut short", spoil: (bytes: Buffer) => bytes.subarray(0, bytes.length - 100) },
    { damage: "with one bit turned", spoil: turnBit },
  ]) {
    test(`${damage} on the way`, async ({ page }) => {
      // The one that is asked for while the scripts are on the way, and the one that the page reads itself.
      const spoilt = 2;
      let sent = 0;
      await page.route("**/api/v1/snapshots/*", async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        sent += 1;
        await route.fulfill({ response, body: sent <= spoilt ? spoil(body) : body });
      });
      await page.goto("/");
      await codeBox(page).fill("70551");
      await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
      expect(sent).toBe(spoilt + 1);
    });

    test(`${damage} where they are kept`, async ({ page }) => {
      await visit(page);
      await spoilKeptLists(page, damage);
      await page.reload();
      await codeBox(page).fill("70551");
      await expect(outcome(page, "HealthHelp WebConsult")).toBeVisible();
      await expect(band(page)).toContainText(/^Demo lists\./);
    });
  }

  test("kept and damaged, they answer nothing offline", async ({ page, context }) => {
    await visit(page);
    await spoilKeptLists(page, "cut short");
    await context.setOffline(true);
    await page.reload();
    await codeBox(page).fill("70551");
    await expect(page.getByRole("region", { name: "No answer" })).toContainText("could not be loaded");
  });
});

function turnBit(bytes: Buffer): Buffer {
  const turned = Buffer.from(bytes);
  const middle = Math.floor(turned.length / 2);
  turned[middle] = (turned[middle] ?? 0) ^ 1;
  return turned;
}

async function spoilKeptLists(page: Page, damage: string): Promise<void> {
  await page.evaluate(
    async ([name, how]) => {
      const cache = await caches.open(name);
      const request = (await cache.keys()).find(({ url }) => url.includes("/snapshots/"));
      const kept = request && (await cache.match(request));
      if (request === undefined || kept === undefined) throw new Error("No lists are kept");
      const bytes = new Uint8Array(await kept.arrayBuffer());
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 1;
      await cache.put(request, new Response(how === "cut short" ? bytes.subarray(0, middle) : bytes));
    },
    [LISTS_CACHE, damage] as const,
  );
}
