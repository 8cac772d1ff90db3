import type { Page } from "@playwright/test";
import type { PageState } from "./page-state";

const typed = (code: string) => (page: Page) => page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill(code);

/** The look-up page and its answers. */
export const LOOKUP_STATES: readonly PageState[] = [
  { name: "an empty box", path: "/", shows: "Else on the HealthHelp list?", isMain: true },
  { name: "an unfinished code", path: "/", reach: typed("7055"), shows: "1 more" },
  { name: "a lost zero", path: "/", reach: typed("1996"), shows: "Lost a leading zero?" },
  { name: "a refused code", path: "/", reach: typed("M54.5"), shows: "This is a diagnosis code", isMain: true },
  { name: "several codes", path: "/", reach: typed("70551, 99213, 27447"), shows: "These look like 3 codes" },
  { name: "R1", path: "/answer?code=99213&dos=2026-05-14", shows: "Nothing to submit" },
  { name: "R2", path: "/answer?code=70551&dos=2026-05-14", shows: "Submit in HealthHelp WebConsult", isMain: true },
  { name: "R3", path: "/answer?code=70551&dos=2026-04-30", shows: "Submit in Connect" },
  { name: "R9 in parts", path: "/answer?code=93306&dos=2026-04-20/2026-05-20", shows: "changes on May 1, 2026" },
  {
    name: "R12 a question",
    path: "/answer?code=90989&dos=2026-05-14",
    shows: "Which line of business is it?",
    isMain: true,
  },
  { name: "near misses", path: "/answer?code=99219&dos=2026-05-14", shows: "one slip away" },
  { name: "R10 a refused date", path: "/answer?code=99213&dos=2026-02-30", shows: "There is no such day" },
  { name: "an empty /answer", path: "/answer", shows: "Else on the HealthHelp list?" },
  { name: "a page that is not there", path: "/no-such-page", shows: "There is no such page" },
];
