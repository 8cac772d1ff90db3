import { chromium, type Page } from "@playwright/test";
import { findChromium } from "../lib/find-chromium.mjs";
import { startBenchApp, withDataFolder } from "./bench-app";
import { type Figure, medianOf } from "./measure";
import { measureArranging, measurePaste } from "./workbench-page";

const ROWS = 10_000;
const ROUNDS = 7;
const LONGEST_TASK_MS = 50;

/** The page of code lists in a real browser, with the embedded database and the demo lists. */
export async function measureWorkbench(): Promise<Figure[]> {
  return await withDataFolder(async (dataFolder) => {
    const app = await startBenchApp(dataFolder);
    try {
      return await measureInBrowser(app.baseUrl);
    } finally {
      await app.stop();
    }
  });
}

async function measureInBrowser(baseUrl: string): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: await findChromium() });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    // The loader of these scripts gives every function its name back with a helper that no page has.
    await page.addInitScript({ content: "globalThis.__name = (value) => value;" });
    await page.goto(`${baseUrl}/batch`);
    await page.getByRole("button", { name: "Try an example" }).click();
    await page.getByRole("table", { name: "Every decision" }).waitFor();
    return [...(await measurePasting(page)), ...(await measureTable(page))];
  } finally {
    await browser.close();
  }
}

async function measurePasting(page: Page): Promise<Figure[]> {
  const rounds = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    // Another number of rows each time, so that the totals tell which text they are of.
    const seen = await page.evaluate(measurePaste, { rows: ROWS + round, seed: round + 2 });
    if (round >= 0) rounds.push(seen);
  }
  return [
    {
      name: "10,000 pasted rows to complete totals, in Chromium",
      against: "splitting the text and one Map lookup a word",
      goal: { atMost: 5 },
      ratios: rounds.map(({ totalsMs, bareMs }) => totalsMs / bareMs),
      details: {
        totalsMs: medianOf(rounds.map(({ totalsMs }) => totalsMs)),
        bareMs: medianOf(rounds.map(({ bareMs }) => bareMs)),
      },
    },
    {
      name: "frames from the totals to a table that scrolls",
      against: "one frame",
      goal: { atMost: 2 },
      ratios: rounds.map(({ framesToTable }) => framesToTable),
    },
    {
      name: "longest task while 10,000 rows are read and answered",
      against: "50 ms",
      goal: { atMost: 1 },
      ratios: rounds.map(({ longestTaskMs }) => longestTaskMs / LONGEST_TASK_MS),
    },
  ];
}

async function measureTable(page: Page): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const what of ["filter", "sort"] as const) {
    const rounds = [];
    for (let round = -1; round < ROUNDS; round += 1) {
      const seen = await page.evaluate(measureArranging, { what, round, rows: ROWS });
      if (round >= 0) rounds.push(seen);
    }
    figures.push({
      name: `${what} 10,000 rows on the page, painted`,
      against: `a bare array ${what} and the paint of one screen`,
      goal: { atMost: 3 },
      ratios: rounds.map(({ oursMs, bareMs }) => oursMs / bareMs),
      details: {
        oursMs: medianOf(rounds.map(({ oursMs }) => oursMs)),
        bareMs: medianOf(rounds.map(({ bareMs }) => bareMs)),
      },
    });
  }
  return figures;
}
