import { describe, expect, it } from "vitest";
import { readPaste } from "../../../../lib/batch/read-paste";
import type { ColumnChoice } from "../../../../lib/batch/table/column-choice";

const KNOWN = new Set(["70551", "97110", "97140", "99213", "J1745", "E0601"]);

const read = (text: string, choice?: ColumnChoice) => readPaste(text, KNOWN, choice);
const rows = (...lines: readonly string[]) => lines.join("\n");

describe("dates that start with the day", () => {
  const TITLED = rows("CPT\tDOS", "70551\t25/04/2026", "97110\t05/06/2026", "99213\t5/25/2026", "97140\t06/06/2026");
  const daysOf = (text: string, choice?: ColumnChoice) =>
    read(text, choice).finds.map(({ dateOfService, dateFault }) => dateOfService ?? dateFault);

  it.each([
    ["under a title", TITLED, [2, 3]],
    ["without titles", TITLED.slice(TITLED.indexOf("\n") + 1), [1, 2]],
  ])("are asked about and not guessed, %s", (_name, text, lines) => {
    expect(read(text).table?.questions).toEqual([{ kind: "day-order", column: 1, lines }]);
    expect(daysOf(text)).toEqual(["ambiguous-date", "ambiguous-date", "2026-05-25", "2026-06-06"]);
  });

  it.each([
    ["day-first", ["2026-04-25", "2026-06-05", "not-a-date", "2026-06-06"]],
    ["month-first", ["not-a-date", "2026-05-06", "2026-05-25", "2026-06-06"]],
  ] as const)("are read %s once that is the answer", (dayOrder, days) => {
    expect(daysOf(TITLED, { dayOrder })).toEqual(days);
    expect(read(TITLED, { dayOrder }).table).toMatchObject({ questions: [], dayOrder });
  });

  it("are not asked about where every date can be read month first", () => {
    const text = rows("CPT\tDOS", "70551\t05/06/2026", "97110\t5/25/2026");
    expect(read(text).table?.questions).toEqual([]);
    expect(daysOf(text)).toEqual(["2026-05-06", "2026-05-25"]);
  });

  it("are found far below the beginning of a long list", () => {
    const text = rows("CPT\tDOS", ...Array.from({ length: 2000 }, () => "70551\t05/06/2026"), "97110\t25/04/2026");
    expect(read(text).table?.questions).toMatchObject([{ kind: "day-order", column: 1 }]);
    expect(daysOf(text).every((day) => day === "ambiguous-date")).toBe(true);
  });

  it("are not set aside as unclear after the answer", () => {
    expect(read(TITLED).setAside).toMatchObject([{ reason: "ambiguous-date", count: 1 }]);
    expect(read(TITLED, { dayOrder: "day-first" }).setAside).toEqual([]);
  });
});
