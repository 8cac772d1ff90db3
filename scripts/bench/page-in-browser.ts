import { type Browser, chromium } from "@playwright/test";
import { findChromium } from "../lib/find-chromium.mjs";
import { withFilledApp } from "./bench-app";
import { measureKeystrokes } from "./keystrokes-in-browser";
import type { Figure } from "./measure";
import { measurePageLoad } from "./page-load";

/** What somebody at the look-up page waits for, in a real browser. */
export async function measurePage(): Promise<Figure[]> {
  return await withFilledApp(async ({ baseUrl }, lists) => {
    const browser: Browser = await chromium.launch({ executablePath: await findChromium() });
    try {
      return [
        ...(await measureKeystrokes(browser, baseUrl, lists)),
        ...(await measurePageLoad(browser, baseUrl, lists)),
      ];
    } finally {
      await browser.close();
    }
  });
}
