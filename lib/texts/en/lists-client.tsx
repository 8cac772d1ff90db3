import type { ReactNode } from "react";
import { countOf } from "./numbers";

/** The lists that a page answers from; `demos` are the names of those that are demos. */
interface Lists {
  readonly demos: readonly string[];
  readonly isAllDemo: boolean;
}

function nameLists({ demos, isAllDemo }: Lists): string {
  if (demos.length === 0) return "the lists";
  return isAllDemo ? "the demo lists" : `the lists (${demos.join(" and ")}: a demo)`;
}

/** Which lists a page answers from, how old they are, and what is the matter with them. */
export const listsClientTexts = {
  loading: "Loading the code lists…",

  listsBand: {
    label: "Lists in use",
    editions: (editions: readonly { readonly name: string; readonly from: string }[]) =>
      `Newest editions: ${editions.map(({ name, from }) => `${name}, ${from}`).join(" · ")}`,
    noList: "No list is published here.",
    notLoaded: "The code lists could not be loaded.",
    demo: ({ demos, isAllDemo }: Lists, strong: (words: string) => ReactNode) => (
      <>
        {strong(isAllDemo ? "Demo lists." : `Demo lists for ${demos.join(" and ")}.`)} They are not the plan’s: try the
        tool with them, and do not route a real request by them.
      </>
    ),
  },

  connection: {
    leads: {
      connected: "",
      offline: "Offline.",
      "server-away": "The server does not answer.",
      behind: "Newer lists cannot be read here.",
      unchecked: "These lists may not be current.",
    },
    loaded: (lists: Lists, moment: string, age: string) =>
      `Answers come from ${nameLists(lists)} loaded on ${moment} (${age}).`,
    lastChecked: (lists: Lists, moment: string, age: string) =>
      `Answers come from ${nameLists(lists)} as the server last checked them on ${moment} (${age}).`,
    overdue: (due: string) => `Newer ones were due on ${due}.`,
    reload: "Reload the page to try again.",
  },

  clockDoubt: (device: string, server: string) =>
    `This device says ${device}; the server says ${server}. Check the date of service.`,

  age: {
    justNow: "just now",
    seconds: (count: number) => `${countOf(count, "second")} ago`,
    minutes: (count: number) => `${countOf(count, "minute")} ago`,
    hours: (count: number) => `${countOf(count, "hour")} ago`,
    days: (count: number) => `${countOf(count, "day")} ago`,
  },
} as const;
