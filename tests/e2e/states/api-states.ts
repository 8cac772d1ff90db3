import { expect } from "@playwright/test";
import { MANY, ONE, openCard } from "../api-cards";
import type { PageState } from "./page-state";

/** The page about the API. */
export const API_STATES: readonly PageState[] = [
  {
    name: "the API with calls tried",
    path: "/api",
    shows: "Ask from other software",
    reach: async (page) => {
      for (const name of [ONE, MANY]) {
        const { form, card } = await openCard(page, name);
        await form.getByRole("button", { name: "Send" }).click();
        await expect(card.getByRole("status").filter({ hasText: "Status 200" })).toBeVisible();
      }
    },
  },
];
