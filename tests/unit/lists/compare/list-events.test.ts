import { describe, expect, it } from "vitest";
import { toEditionStandings } from "../../../../lib/lists/compare/edition-standing";
import { type EditionRecord, toListEvents } from "../../../../lib/lists/compare/list-events";
import { aDay } from "../../../support/routing";

interface SomeEdition {
  readonly id: number;
  readonly day: string;
  /** The second at which it was published; by default its number. */
  readonly at?: number;
  readonly withdrawn?: number;
  readonly demo?: boolean;
  readonly list?: string;
}

function anEdition({ id, day, at = id, withdrawn, demo = false, list = "healthhelp" }: SomeEdition): EditionRecord {
  return {
    id,
    list,
    version: day,
    effectiveFrom: aDay(day),
    demo,
    publishedAt: moment(at),
    withdrawnAt: withdrawn === undefined ? null : moment(withdrawn),
  };
}

const moment = (second: number) => new Date(second * 1000);

/** Events as `kind edition: before -> after`, by the numbers of editions. */
function eventsOf(...editions: readonly SomeEdition[]): readonly string[] {
  return toListEvents(editions.map(anEdition)).map(
    ({ kind, edition, before, after }) => `${kind} ${edition.id}: ${before?.id ?? "none"} -> ${after?.id ?? "none"}`,
  );
}

describe("what happened to the lists", () => {
  it("is told with the newest first, each publication beside what held before it", () => {
    expect(eventsOf({ id: 1, day: "2026-05-01" }, { id: 2, day: "2026-06-15" })).toEqual([
      "published 2: 1 -> 2",
      "published 1: none -> 1",
    ]);
  });

  it("editions that share a moment follow one another by their numbers", () => {
    expect(eventsOf({ id: 1, day: "2026-05-01", at: 5 }, { id: 2, day: "2026-06-15", at: 5 })).toEqual([
      "published 2: 1 -> 2",
      "published 1: none -> 1",
    ]);
  });

  it("R7 an edition that is published late is compared on its own first day, not with a later one", () => {
    expect(eventsOf({ id: 1, day: "2026-05-01" }, { id: 2, day: "2026-07-15" }, { id: 3, day: "2026-06-15" })[0]).toBe(
      "published 3: 1 -> 3",
    );
  });

  it("a withdrawal restores what held before", () => {
    expect(eventsOf({ id: 1, day: "2026-05-01" }, { id: 2, day: "2026-06-15", withdrawn: 9 })).toEqual([
      "withdrawn 2: 2 -> 1",
      "published 2: 1 -> 2",
      "published 1: none -> 1",
    ]);
  });

  it("what was withdrawn before is not compared with, and what is withdrawn later is", () => {
    const first = { id: 1, day: "2026-05-01" };
    const third = { id: 3, day: "2026-07-15" };
    expect(eventsOf(first, { id: 2, day: "2026-06-15", withdrawn: 2.5 }, third)[0]).toBe("published 3: 1 -> 3");
    expect(eventsOf(first, { id: 2, day: "2026-06-15", withdrawn: 4 }, third)).toContain("published 3: 2 -> 3");
  });

  it("an edition that another one replaces in the same moment is withdrawn first", () => {
    const replaced = { id: 2, day: "2026-06-15", withdrawn: 3 };
    expect(eventsOf({ id: 1, day: "2026-05-01" }, replaced, { id: 3, day: "2026-06-15" })).toContain(
      "published 3: 1 -> 3",
    );
  });

  it("the first real edition follows the demo, and its withdrawal brings the demo back", () => {
    expect(
      eventsOf({ id: 1, day: "2026-05-01", demo: true }, { id: 2, day: "2026-06-15", withdrawn: 9 }).slice(0, 2),
    ).toEqual(["withdrawn 2: 2 -> 1", "published 2: 1 -> 2"]);
  });

  it("another list has its own story", () => {
    expect(eventsOf({ id: 1, day: "2026-05-01" }, { id: 2, day: "2026-06-15", list: "no-auth-cpt" })[0]).toBe(
      "published 2: none -> 2",
    );
  });
});

describe("what has become of the editions of a list", () => {
  const standingsOf = (day: string, ...editions: readonly SomeEdition[]) =>
    toEditionStandings(editions.map(anEdition), aDay(day)).map(({ edition, standing }) => [edition.id, standing]);

  const THREE: readonly SomeEdition[] = [
    { id: 1, day: "2026-05-01" },
    { id: 2, day: "2026-06-15" },
    { id: 3, day: "2026-07-15" },
  ];

  it("R7 one is in force, older ones held until the day before the next, later ones are upcoming", () => {
    expect(standingsOf("2026-07-14", ...THREE)).toEqual([
      [3, { kind: "upcoming" }],
      [2, { kind: "in-force", until: "2026-07-14" }],
      [1, { kind: "past", until: "2026-06-14" }],
    ]);
    expect(standingsOf("2026-07-15", ...THREE)[0]).toEqual([3, { kind: "in-force", until: null }]);
  });

  it("R11 before the first day nothing is in force", () => {
    expect(standingsOf("2026-04-30", ...THREE).map(([, standing]) => standing)).toEqual([
      { kind: "upcoming" },
      { kind: "upcoming" },
      { kind: "upcoming" },
    ]);
  });

  it("a withdrawn edition says so, and what held before holds on", () => {
    expect(standingsOf("2026-08-01", { id: 1, day: "2026-05-01" }, { id: 2, day: "2026-06-15", withdrawn: 9 })).toEqual(
      [
        [2, { kind: "withdrawn", at: moment(9) }],
        [1, { kind: "in-force", until: null }],
      ],
    );
  });

  it("demo editions are over as soon as a real one is published, also before its first day", () => {
    const demo = { id: 1, day: "2026-05-01", demo: true };
    expect(standingsOf("2026-06-01", demo, { id: 2, day: "2026-06-15" })).toEqual([
      [2, { kind: "upcoming" }],
      [1, { kind: "demo-over" }],
    ]);
  });
});
