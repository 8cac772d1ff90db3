import type { Page } from "@playwright/test";
import { openStep, TODAY } from "../admin-page";
import type { PageState } from "./page-state";

/** A file whose draft has something to decide. */
export const DRAFT_ROWS = [
  ["CPT/HCPCS Code", "What it is", "Notes"],
  ["70551", "Head", "first visit"],
  ["100", "Anesthesia", ""],
  ["210", "Anesthesia", ""],
  ["62320-62323", "Injection", "a long note about what has to be done before anybody asks for it"],
];

/** Every page of the maintainers and the states of a draft, whose address is `draft`. */
export const ADMIN_STATES: readonly (Pick<PageState, "name" | "shows"> & {
  readonly reach: (page: Page, draft: string) => Promise<unknown>;
})[] = [
  { name: "the overview", shows: "The lists today", reach: (page) => page.goto("/admin") },
  { name: "an import", shows: "Which list is it?", reach: (page) => page.goto("/admin/import") },
  {
    name: "an import without a file",
    shows: "Choose the file first.",
    reach: async (page) => {
      await page.goto("/admin/import?list=healthhelp");
      await page.getByRole("button", { name: "Read the list" }).click();
    },
  },
  { name: "what was read", shows: "accounted for", reach: (page, draft) => page.goto(draft) },
  {
    name: "sheets and columns",
    shows: "Header row",
    reach: async (page, draft) => {
      await page.goto(draft);
      await page.getByText("Look at sheets and columns").click();
    },
  },
  { name: "a row to decide", shows: "What it could mean", reach: (page, draft) => openDraft(page, draft, "Decide") },
  {
    name: "a row that is typed",
    shows: "Enter the code, or a range",
    reach: async (page, draft) => {
      await openDraft(page, draft, "Decide");
      await page.getByRole("button", { name: "Enter something else" }).click();
      await page.getByLabel("Code or range").fill("");
      await page.getByRole("button", { name: "Enter this" }).click();
    },
  },
  {
    name: "a question about many rows",
    shows: "Enter them",
    reach: async (page, draft) => {
      await openDraft(page, draft, "Decide");
      await page.getByRole("button", { name: /^Take all/ }).click();
    },
  },
  {
    name: "the difference",
    shows: "What it does to answers",
    reach: async (page, draft) => {
      await openDraft(page, draft, "Compare");
      await page.getByLabel("In force from").fill(TODAY);
    },
  },
  {
    name: "the publication",
    shows: /still to decide/,
    reach: async (page, draft) => {
      await openDraft(page, draft, "Publish");
      await page.getByLabel("In force from").fill(TODAY);
    },
  },
  { name: "the versions", shows: "None is ever deleted", reach: (page) => page.goto("/admin/versions") },
  {
    name: "a withdrawal",
    shows: "Why is it withdrawn?",
    reach: async (page) => {
      await page.goto("/admin/versions");
      await page
        .getByRole("button", { name: /^Withdraw/ })
        .first()
        .click();
    },
  },
  {
    name: "a notice with faults",
    shows: "Say in a sentence what is the matter.",
    reach: async (page) => {
      await page.goto("/admin/notices");
      await page.getByRole("button", { name: "Publish the notice" }).click();
    },
  },
  { name: "the API keys", shows: "In use", reach: (page) => page.goto("/admin/api-keys") },
  { name: "the account", shows: "Second factor: off", reach: (page) => page.goto("/admin/account") },
  { name: "the audit log", shows: "never changed", reach: (page) => page.goto("/admin/audit") },
];

async function openDraft(page: Page, draft: string, step: Parameters<typeof openStep>[1]): Promise<void> {
  await page.goto(draft);
  await openStep(page, step);
}
