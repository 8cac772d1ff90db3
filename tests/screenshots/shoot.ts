import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";

const FOLDER = fileURLToPath(new URL("../../screenshots/", import.meta.url));

const WIDTHS = [390, 768, 1440];

/** Keeps pictures of the page as it is: three widths, in light and in dark. */
export async function shoot(page: Page, group: string, name: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await keep(page, `${group}/${name}, ${width} ${colorScheme}`);
    }
  }
}

/** Keeps pictures of the page for readers who see it otherwise: on paper, in the system's colours, twice as large. */
export async function shootOtherwise(page: Page, group: string, name: string): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce", forcedColors: "active" });
  await keep(page, `${group}/${name}, forced colors`);
  await page.emulateMedia({ forcedColors: "none" });
  // A browser that zooms has half the room for twice the size.
  await page.setViewportSize({ width: 720, height: 450 });
  await keep(page, `${group}/${name}, 200 % zoom`);
  await page.setViewportSize({ width: 816, height: 1056 });
  await page.emulateMedia({ media: "print" });
  await keep(page, `${group}/${name}, print`);
  await page.emulateMedia({ media: null });
}

async function keep(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  // Colours of another medium are there one frame after it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.screenshot({
    path: `${FOLDER}${name.replaceAll(" ", "-").replaceAll(/[^\w/.-]/g, "")}.png`,
    fullPage: true,
  });
}
