import type { PageState } from "./page-state";

/** The public pages about the lists. */
export const LIST_STATES: readonly PageState[] = [
  { name: "the lists", path: "/lists", shows: "HealthHelp list", isMain: true },
  { name: "one list, searched", path: "/lists/healthhelp?q=7055", shows: "70551" },
  { name: "one list, nothing found", path: "/lists/no-auth-cpt?q=nothing+like+it", shows: "Nothing found among" },
  {
    name: "what changed between two editions",
    path: "/lists/changes?list=no-auth-cpt&from=2026-01-15&to=2026-05-01",
    shows: "What changed",
  },
  { name: "the changes of one code", path: "/lists/changes?list=no-auth-dme&q=A420", shows: "A420" },
  { name: "the changes of a list that is none", path: "/lists/changes?list=nothing", shows: "list" },
];
