import type { Page } from "@playwright/test";

/** One way that a page can look, for everything that goes through all of them: accessibility, widths, screenshots. */
export interface PageState {
  readonly name: string;
  readonly path: string;
  /** What is done on the page to get there. */
  readonly reach?: (page: Page) => Promise<unknown>;
  /** One of the few that the quick run goes through too. */
  readonly isMain?: true;
  /** Words that are on the page when it has got there. */
  readonly shows: string | RegExp;
}
