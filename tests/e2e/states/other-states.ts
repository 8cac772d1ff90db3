import { expect, type Page } from "@playwright/test";
import type { PageState } from "./page-state";

const LISTS = "**/api/v1/lists/current";

/** Signing in, and the look-up page where something is not as it should be. */
export const OTHER_STATES: readonly PageState[] = [
  { name: "signing in", path: "/admin/sign-in", shows: "Password", isMain: true },
  { name: "offline and not kept", path: "/offline", shows: "offline" },
  {
    name: "R11 a list is missing",
    path: "about:blank",
    reach: (page) => openWith(page, (route) => route.fulfill({ status: 503, body: "{}" })),
    shows: "a code list is missing",
  },
  {
    name: "R11 the server is away",
    path: "about:blank",
    reach: (page) => openWith(page, (route) => route.abort()),
    shows: "could not be loaded",
  },
  {
    name: "R7 lists that are overdue",
    path: "about:blank",
    reach: async (page) => {
      await page.clock.setFixedTime("2026-12-24T18:00:00Z");
      await page.goto("/");
      await type(page, "70551");
    },
    shows: "was due on",
  },
  {
    name: "an answer offline",
    path: "/",
    reach: async (page) => {
      await type(page, "70551");
      await expect(page.getByRole("heading", { name: "HealthHelp WebConsult" })).toBeVisible();
      await page.context().setOffline(true);
    },
    shows: "Offline.",
  },
  {
    name: "an answer while the database is away",
    path: "about:blank",
    reach: async (page) => {
      await openWith(page, async (route) => {
        const current = await (await route.fetch()).json();
        await route.fulfill({ json: { ...current, uncheckedSince: "2026-11-20T18:00:00.000Z" } });
      });
      await type(page, "70551");
    },
    shows: "These lists may not be current.",
  },
];

async function openWith(page: Page, answer: Parameters<Page["route"]>[1]): Promise<void> {
  await page.route(LISTS, answer);
  await page.goto("/");
}

async function type(page: Page, code: string): Promise<void> {
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill(code);
}
