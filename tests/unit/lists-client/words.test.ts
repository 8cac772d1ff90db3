import { describe, expect, it } from "vitest";
import { nextAskIn } from "@/components/lists-client/ask-pace";
import { describeAge } from "@/components/lists-client/describe-age";
import { describeConnection } from "@/components/lists-client/describe-connection";
import type { Connection } from "@/components/lists-client/lists-state";
import { aDay, type SomeLists, someTables } from "../../support/routing";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("an age in words", () => {
  it.each([
    [-5 * MINUTE, "just now"],
    [9_999, "just now"],
    [10 * SECOND, "10 seconds ago"],
    [59_999, "50 seconds ago"],
    [MINUTE, "1 minute ago"],
    [2 * MINUTE, "2 minutes ago"],
    [HOUR - 1, "59 minutes ago"],
    [HOUR, "1 hour ago"],
    [DAY - 1, "23 hours ago"],
    [DAY, "1 day ago"],
    [12 * DAY, "12 days ago"],
  ])("%i ms is %s", (ms, words) => {
    expect(describeAge(ms)).toBe(words);
  });
});

describe("how soon an open page asks again", () => {
  it.each([
    ["half a minute after an answer", "answered", 0, 30_000],
    ["sooner after one without", "away", 1, 5_000],
    ["less soon after two", "away", 2, 10_000],
    ["as rarely as ever after many", "away", 50, 30_000],
    ["rarely for lists that it cannot read", "unreadable", 1, 300_000],
  ] as const)("%s", (_when, outcome, failures, ms) => {
    expect(nextAskIn(outcome, failures, 0.5)).toBe(ms);
  });

  it("spreads windows, and leaves time for the lists themselves within a minute", () => {
    expect(nextAskIn("answered", 0, 0)).toBe(25_500);
    expect(nextAskIn("answered", 0, 1)).toBe(34_500);
  });
});

describe("lists that the server does not confirm", () => {
  const loadedAt = new Date(2026, 4, 3, 9, 41).getTime();
  const describeIt = (lists: SomeLists, today = "2026-05-10", connection: Connection = "offline") =>
    describeConnection(
      { connection, confirmedAt: loadedAt },
      someTables(lists).lists,
      loadedAt + 2 * HOUR,
      aDay(today),
    );
  const noAuth = { "2026-05-01": ["99213"] };

  it("are told with the moment at which they were loaded and their age", () => {
    const words = describeIt({ noAuth });
    expect(words?.lead).toBe("Offline.");
    expect(words?.text.replaceAll(/\s/g, " ")).toBe(
      "Answers come from the lists loaded on May 3, 2026, 9:41 AM (2 hours ago).",
    );
  });

  it.each([
    ["server-away", "The server does not answer."],
    ["behind", "Newer lists cannot be read here."],
  ] as const)("say why: %s", (connection, lead) => {
    expect(describeIt({ noAuth }, "2026-05-10", connection)?.lead).toBe(lead);
  });

  it("are told as the server last checked them where it cannot, with the zone where a server tells it", () => {
    const lists = someTables({ noAuth }).lists;
    const checkedAt = Date.parse("2026-05-03T16:41:00Z");
    const standing = { connection: "unchecked", confirmedAt: checkedAt } as const;
    const words = describeConnection(standing, lists, checkedAt + HOUR, aDay("2026-05-03"), "America/Los_Angeles");
    expect(words?.lead).toBe("These lists may not be current.");
    expect(words?.text.replaceAll(/\s/g, " ")).toBe(
      "Answers come from the lists as the server last checked them on May 3, 2026, 9:41 AM PDT (1 hour ago).",
    );
  });

  it("say nothing while the server confirms them", () => {
    expect(describeIt({ noAuth }, "2026-05-10", "connected")).toBeUndefined();
  });

  it("R7 are not late on the day on which the next ones are due", () => {
    expect(describeIt({ noAuth }, "2026-05-15")?.text).not.toContain("due");
  });

  it("R7 are late the day after", () => {
    expect(describeIt({ noAuth }, "2026-05-16")?.text).toContain("Newer ones were due on May 15, 2026.");
  });

  it("are named a demo where all of them are one", () => {
    expect(describeIt({ noAuth, demo: ["no-auth-cpt"] })?.text).toContain("from the demo lists loaded");
  });

  it("name the ones that are a demo where some are", () => {
    const words = describeIt({ noAuth, healthHelp: { "2026-05-01": ["70551"] }, demo: ["healthhelp"] });
    expect(words?.text).toContain("from the lists (HealthHelp list: a demo) loaded");
  });
});
