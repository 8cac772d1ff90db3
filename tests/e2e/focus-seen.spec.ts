import { expect, type Page, test } from "@playwright/test";
import { openBatch, pasteText } from "./batch-page";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** What the Tab key led to. */
interface Stop {
  readonly name: string;
  readonly isInWindow: boolean;
  /** Nothing lies over it. */
  readonly isOnTop: boolean;
  /** A ring is drawn around it, or around what stands for it. */
  readonly isMarked: boolean;
}

const PAGES: readonly { readonly name: string; readonly reach: (page: Page) => Promise<unknown> }[] = [
  {
    name: "an answer while typing",
    reach: async (page) => {
      await page.goto("/");
      await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("70551");
      await expect(page.getByRole("heading", { name: "HealthHelp WebConsult" })).toBeVisible();
    },
  },
  { name: "an answer by its address", reach: (page) => page.goto("/answer?code=90989&dos=2026-05-14") },
  {
    name: "a list of codes",
    reach: async (page) => {
      await openBatch(page);
      await pasteText(page, "70551\n7O553\n99213\n1996\n90989\nM54.5");
      await expect(page.getByText("Please check", { exact: true })).toBeVisible();
    },
  },
  { name: "the guide", reach: (page) => page.goto("/guide") },
  { name: "the lists", reach: (page) => page.goto("/lists") },
  { name: "the entries of a list", reach: (page) => page.goto("/lists/healthhelp?q=7055") },
  { name: "signing in", reach: (page) => page.goto("/admin/sign-in") },
];

for (const { name, reach } of PAGES) {
  for (const width of [390, 1440]) {
    test(`each stop of the Tab key on ${name} is seen at ${width}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await reach(page);
      await page.getByRole("link", { name: "Skip to content" }).focus();
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(8);
      const isFaulty = ({ isInWindow, isOnTop, isMarked }: Stop) => !isInWindow || !isOnTop || !isMarked;
      expect(stops.filter(isFaulty)).toEqual([]);
    });
  }
}

/** Presses Tab until the page ends. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(lookAtFocus);
    if (stop === undefined) return stops;
    stops.push(stop);
  }
}

/** Runs inside the page, and holds everything that it needs. */
function lookAtFocus(): Stop | undefined {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const within = (value: number, most: number) => Math.min(Math.max(value, 1), most - 1);
  const over = document.elementFromPoint(
    within((left + right) / 2, innerWidth),
    within((Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, innerHeight),
  );
  const label = element.closest("label") ?? document.querySelector(`label[for="${element.id}"]`);
  const standsForIt = [element, label].filter((some) => some !== null);
  const isRing = (style: CSSStyleDeclaration) => style.outlineStyle !== "none" && style.outlineWidth !== "0px";
  return {
    name: `${element.tagName} ${(element.textContent || element.getAttribute("aria-label") || element.id).slice(0, 40)}`,
    isInWindow: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
    isOnTop: over !== null && standsForIt.some((some) => some.contains(over) || over.contains(some)),
    // The calendar inside of a date box has a ring of the browser's own.
    isMarked:
      element.matches('input[type="date"]') ||
      standsForIt.some((some) => isRing(getComputedStyle(some)) || isRing(getComputedStyle(some, "::after"))),
  };
}
