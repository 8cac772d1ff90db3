import type { Browser, Page } from "@playwright/test";
import { findKeystroke, type Keystroke, watchKeystroke } from "./keystroke-page";
import { type Figure, medianOf } from "./measure";
import { drawQuestions } from "./random-codes";
import type { SomeLists } from "./some-lists";

const ROUNDS = 25;
const WARM_UPS = 5;
const SLOWED_TIMES = 4;
const CODE_BOX = 'input[name="code"]';
const EMPTY_BOX = 'input[name="empty"]';

/** The key that completes a code until its answer is painted, on a slow device, beside an input that only holds its text. */
export async function measureKeystrokes(browser: Browser, baseUrl: string, lists: SomeLists): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  // The loader of these scripts gives every function its name back with a helper that no page has.
  await page.addInitScript({ content: "globalThis.__name = (value) => value;" });
  await page.goto(`${baseUrl}/bench/keystroke`);
  await page.locator(CODE_BOX).fill(lists.codes[0] ?? "");
  await page.locator(`section[aria-label="${lists.codes[0]}"]`).waitFor();
  const slow = await page.context().newCDPSession(page);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: SLOWED_TIMES });

  const codes = drawQuestions(ROUNDS + WARM_UPS, lists.codes, new Set<string>(lists.codes));
  const answers: Keystroke[] = [];
  const bare: Keystroke[] = [];
  for (const [round, code] of codes.entries()) {
    const answered = await typeLast(page, CODE_BOX, code, `section[aria-label="${code}"] h2`);
    const held = await typeLast(page, EMPTY_BOX, code, undefined);
    if (round < WARM_UPS) continue;
    answers.push(answered);
    bare.push(held);
  }
  await page.close();
  const oursMs = answers.map(({ ms }) => ms);
  const bareMs = bare.map(({ ms }) => ms);
  return [
    {
      name: "keystroke to painted answer in Chromium, CPU slowed 4 times",
      against: "an empty controlled input in the same page",
      goal: { atMost: 2 },
      ratios: oursMs.map((ms, round) => ms / (bareMs[round] ?? Number.NaN)),
      details: { oursMs: medianOf(oursMs), bareMs: medianOf(bareMs) },
    },
    {
      name: "frames from the keystroke to the painted answer",
      against: "one frame",
      goal: { atMost: 2 },
      ratios: answers.map(({ frames }) => frames),
    },
  ];
}

/** Types a code, and measures its last key. The page has come to rest before it. */
async function typeLast(page: Page, box: string, code: string, answer: string | undefined): Promise<Keystroke> {
  await page.locator(box).fill(code.slice(0, -1));
  await page.waitForTimeout(150);
  await page.locator(box).focus();
  await page.evaluate(watchKeystroke, { box, code, answer });
  await page.keyboard.press(code.slice(-1));
  return await page.evaluate(findKeystroke);
}
