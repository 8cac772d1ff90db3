import type { Browser, BrowserContext } from "@playwright/test";
import { compareRates, type Figure, medianOf } from "./measure";
import { findLoad, type Load, watchLoad } from "./page-load-page";
import type { SomeLists } from "./some-lists";

const ROUNDS = 9;
const EMPTY = "/bench/empty";

/** How long the look-up page takes until it can answer, and how many bytes of scripts it takes for that. */
export async function measurePageLoad(browser: Browser, baseUrl: string, lists: SomeLists): Promise<Figure[]> {
  const code = lists.codes[0] ?? "";
  const scripts: Record<"ours" | "empty", number[]> = { ours: [], empty: [] };
  const cold = await compareRates({ rounds: ROUNDS }, () => ({
    ours: () => loadCold(browser, `${baseUrl}/`, code, scripts.ours),
    theirs: () => loadCold(browser, `${baseUrl}${EMPTY}`, undefined, scripts.empty),
  }));
  const warm = await compareWarm(browser, baseUrl, code);
  return [
    {
      name: "load of / until it can answer, cold",
      against: "an empty page of the same build until it runs",
      goal: { atMost: 1.5 },
      ratios: cold.ratios,
      details: { oursMs: cold.ours.median, emptyMs: cold.theirs.median },
    },
    {
      name: "load of / until it can answer, warm",
      against: "an empty page of the same build until it runs",
      goal: { atMost: 1.1 },
      ratios: warm.ratios,
      details: { oursMs: warm.ours.median, emptyMs: warm.theirs.median },
    },
    {
      name: "compressed bytes of scripts that / takes until it can answer",
      against: "an empty page of the same build",
      goal: { atMost: 1.35 },
      ratios: [medianOf(scripts.ours) / medianOf(scripts.empty)],
      details: { oursBytes: medianOf(scripts.ours), emptyBytes: medianOf(scripts.empty) },
    },
  ];
}

/** In a browser that was never here: nothing is in any cache. */
async function loadCold(browser: Browser, url: string, code: string | undefined, scripts: number[]): Promise<number> {
  const context = await openContext(browser);
  try {
    const { ms, scriptBytes } = await load(context, url, code);
    scripts.push(scriptBytes);
    return ms;
  } finally {
    await context.close();
  }
}

/** In a browser that was here before, often enough that it kept the compiled scripts too. */
async function compareWarm(browser: Browser, baseUrl: string, code: string) {
  const context = await openContext(browser);
  try {
    return await compareRates({ rounds: ROUNDS, warmUps: 3 }, () => ({
      ours: async () => (await load(context, `${baseUrl}/`, code)).ms,
      theirs: async () => (await load(context, `${baseUrl}${EMPTY}`, undefined)).ms,
    }));
  } finally {
    await context.close();
  }
}

async function openContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript({ content: "globalThis.__name = (value) => value;" });
  return context;
}

async function load(context: BrowserContext, url: string, code: string | undefined): Promise<Load> {
  const page = await context.newPage();
  try {
    await page.addInitScript(watchLoad, { code });
    await page.goto(url);
    const seen = await page.evaluate(findLoad);
    // Whatever the page still does must not run beside the next one.
    await page.waitForLoadState("networkidle");
    return seen;
  } finally {
    await page.close();
  }
}
