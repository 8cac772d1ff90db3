import type { Page } from "@playwright/test";

/** Names of two operations on the page about the API. */
export const ONE = "Decide one code";
export const MANY = "Decide up to 10,000 codes, or 200,000 rows";

/** The card of one operation, with its place to try it open. */
export async function openCard(page: Page, name: string) {
  const card = page.getByRole("article", { name });
  await card.getByText("Try it").click();
  return { card, form: card.getByRole("form", { name: `Try: ${name}` }) };
}
