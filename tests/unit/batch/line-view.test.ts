import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeLines, countChoices, type LineView, marksOf, WHOLE_VIEW } from "../../../lib/batch/line-view";
import { someTables } from "../../support/routing";
import { aFind, decideFinds } from "./some-finds";

const tables = someTables({
  noAuth: { "2026-01-15": ["99213", { code: "97110", note: "First 6 visits" }] },
  healthHelp: {
    "2026-05-01": [
      { code: "70551", serviceLine: "Diagnostic imaging" },
      { code: "93306", serviceLine: "Cardiac services" },
    ],
  },
});
const lines = decideFinds(
  [
    aFind("70551-26"),
    aFind("27299"),
    aFind("99213", { on: "2026-04-30" }),
    aFind("93306"),
    aFind("97110"),
    aFind("J1745", { certainty: "check" }),
  ],
  tables,
);
const show = (view: Partial<LineView>, discussed: readonly string[] = []) =>
  arrangeLines(lines, { ...WHOLE_VIEW, ...view }, new Set(discussed)).map(({ entry }) => entry.label);

describe("arrangeLines", () => {
  it("shows every line in the order of the text when nothing is asked for", () => {
    expect(arrangeLines(lines, WHOLE_VIEW, new Set())).toBe(lines);
  });

  it.each<[string, Partial<LineView>, string[]]>([
    ["an outcome", { outcome: "connect" }, ["27299", "J1745"]],
    ["no answer", { outcome: "no-answer" }, []],
    ["a service line", { serviceLine: "Cardiac services" }, ["93306"]],
    ["what is to be checked", { mark: "to-check" }, ["J1745"]],
    ["a condition", { mark: "condition" }, ["97110"]],
    ["a caution", { mark: "pharmacy-path" }, ["J1745"]],
    ["the beginning of a code", { text: "705" }, ["70551-26"]],
    ["words in any order and case", { text: "imaging WEBCONSULT" }, ["70551-26"]],
    ["words of a condition", { text: "6 visits" }, ["97110"]],
    ["a day", { text: "2026-04-30" }, ["99213"]],
    ["several things at once", { outcome: "healthhelp-webconsult", text: "cardiac" }, ["93306"]],
    ["nothing that is there", { text: "zzz" }, []],
  ])("narrows the lines to %s", (_what, view, labels) => {
    expect(show(view)).toEqual(labels);
  });

  it("leaves out what was discussed when only the rest is wanted", () => {
    const [first] = lines;
    expect(show({ openOnly: true }, [first?.entry.key ?? ""])).not.toContain("70551-26");
    expect(show({ openOnly: false }, [first?.entry.key ?? ""])).toContain("70551-26");
  });

  it.each<[LineView["sort"], string[]]>([
    [{ by: "code", descending: false }, ["27299", "70551-26", "93306", "97110", "99213", "J1745"]],
    [{ by: "code", descending: true }, ["J1745", "99213", "97110", "93306", "70551-26", "27299"]],
    [{ by: "day", descending: false }, ["99213", "70551-26", "27299", "93306", "97110", "J1745"]],
    [{ by: "outcome", descending: false }, ["99213", "97110", "70551-26", "93306", "27299", "J1745"]],
    [{ by: "rule", descending: true }, ["27299", "J1745", "70551-26", "93306", "99213", "97110"]],
    [{ by: "service-line", descending: false }, ["93306", "70551-26", "27299", "99213", "97110", "J1745"]],
    [{ by: "service-line", descending: true }, ["70551-26", "93306", "27299", "99213", "97110", "J1745"]],
  ])("sorts by %j, what is alike as in the text and what is empty last", (sort, labels) => {
    expect(show({ sort })).toEqual(labels);
  });

  it("never adds, repeats or changes a line", () => {
    const view = fc.record({
      outcome: fc.constantFrom("all", "connect", "no-auth-needed", "no-answer"),
      text: fc.constantFrom("", "7", "connect", "imaging 26"),
      openOnly: fc.boolean(),
      sort: fc.option(fc.record({ by: fc.constantFrom("code", "day", "outcome"), descending: fc.boolean() }), {
        nil: undefined,
      }),
    }) as fc.Arbitrary<LineView>;
    fc.assert(
      fc.property(view, fc.subarray(lines.map(({ entry }) => entry.key)), (asked, discussed) => {
        const shown = arrangeLines(lines, asked, new Set(discussed));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.every((line) => lines.includes(line))).toBe(true);
      }),
    );
  });
});

describe("countChoices", () => {
  it("counts service lines and marks, and leaves out what every line has", () => {
    const { serviceLines, marks } = countChoices(lines);
    expect([...serviceLines]).toEqual([
      ["Diagnostic imaging", 1],
      ["Cardiac services", 1],
    ]);
    expect(marks.get("to-check")).toBe(1);
    expect(marks.get("pharmacy-path")).toBe(1);
    expect(marks.has("routing-only")).toBe(false);
  });

  it("names a mark of a line once", () => {
    for (const line of lines) expect(new Set(marksOf(line)).size).toBe(marksOf(line).length);
  });
});
