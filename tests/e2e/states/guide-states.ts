import { expect, type Page } from "@playwright/test";
import type { PageState } from "./page-state";

const questions = (page: Page) => page.getByRole("region", { name: "Three questions" });

async function answerNo(page: Page, question: number): Promise<void> {
  await questions(page).getByRole("group").nth(question).getByRole("radio").nth(1).check();
}

/** The guide and its path, as far as it is walked. */
export const GUIDE_STATES: readonly PageState[] = [
  { name: "the guide", path: "/guide", shows: "Print this page", isMain: true },
  { name: "the guide after one answer", path: "/guide", shows: "Print this page", reach: (page) => answerNo(page, 0) },
  {
    name: "the guide at the end of the path",
    path: "/guide",
    shows: "Print this page",
    reach: async (page) => {
      await answerNo(page, 0);
      await answerNo(page, 1);
      await expect(questions(page).getByRole("heading", { level: 3 })).toBeVisible();
    },
  },
];
