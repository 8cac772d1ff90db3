import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Widths of telephones, a tablet and screens. */
export const WIDTHS = [320, 390, 768, 1440, 1920];

/** What another color scheme can make wrong. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/** The page, or one part of it, has no fault that axe finds, in light colors and in dark ones. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light" });
  // What WCAG 2.2 added is off unless it is asked for.
  const all = new AxeBuilder({ page }).options({
    resultTypes: ["violations"],
    rules: { "target-size": { enabled: true } },
  });
  expect(await findFaults(all, part), "in light colors").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findFaults(new AxeBuilder({ page }).withRules(COLOR_RULES), part), "in dark colors").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
}

async function findFaults(axe: AxeBuilder, part: string | undefined): Promise<string[]> {
  // The other mode opens a page of its own to put the findings of frames together, and our pages have none.
  const { violations } = await (part === undefined ? axe : axe.include(part)).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** Nothing on the page has to be scrolled to sideways, once a window that was just resized has its styles. */
export async function expectNoOverflow(page: Page, about?: string): Promise<void> {
  await expect.poll(() => findOverflow(page), { message: about ?? page.url() }).toEqual([]);
}

/** By how much the page is too wide, and what reaches beyond its edge. */
function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const reaching = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth,
    );
    return [`${scrollWidth - clientWidth} px`, ...reaching.map((element) => element.outerHTML.slice(0, 160))];
  });
}

/** In a narrow window, puts the most space between letters, words and lines that WCAG 1.4.12 lets a reader set. */
export async function spaceText(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
  });
}

/** No words reach beyond an edge that hides them, but those that are there for screen readers alone. */
export async function expectNothingCut(page: Page): Promise<void> {
  await expect.poll(() => findCutWords(page)).toEqual([]);
}

function findCutWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        const { clientWidth, clientHeight, scrollWidth, scrollHeight, textContent: innerText } = element;
        if (clipPath !== "none" || innerText.trim() === "") return false;
        return (
          (overflowX === "hidden" && scrollWidth > clientWidth) ||
          (overflowY === "hidden" && scrollHeight > clientHeight)
        );
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}
