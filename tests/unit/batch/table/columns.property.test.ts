import fc from "fast-check";
import { expect, it } from "vitest";
import { readPaste } from "../../../../lib/batch/read-paste";
import type { ColumnChoice } from "../../../../lib/batch/table/column-choice";

const NONE_KNOWN: ReadonlySet<string> = new Set();

const aCode = fc.constantFrom("70551", "97110", "J1745", "0071T", "62320-62323", "7O450", "99213-25", "", "Varies");
const aDay = fc.constantFrom("5/1/26", "2026-05-01", "May 1 2026", "12/31/2025", "");
const aLine = fc.constantFrom("OHP", "Medicare", "Commercial", "");
const aName = fc.constantFrom("Doe, Jane", "Roe", "97201", "Unit 4", "x");
const aRow = fc.tuple(aCode, aDay, aLine, aName, aCode);
const ROLES = ["codes", "dates", "lines", "names", "others"] as const;
const TITLES = ["CPT", "DOS", "LOB", "Patient", "Alt"];

interface Laid {
  readonly text: string;
  readonly choice: ColumnChoice;
}

/** Lays out rows with their columns in an order, and chooses them where they then are. */
function layOut(rows: readonly (readonly string[])[], order: readonly number[], isTitled: boolean): Laid {
  const lines = [...(isTitled ? [TITLES] : []), ...rows].map((cells) => order.map((at) => cells[at] ?? "").join("\t"));
  const at = (role: (typeof ROLES)[number]) => order.indexOf(ROLES.indexOf(role));
  return { text: lines.join("\n"), choice: { codes: [at("codes")], dates: at("dates"), lineOfBusiness: at("lines") } };
}

const anOrder = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5, maxLength: 5 });
const someRows = fc.array(aRow, { minLength: 2, maxLength: 12 });

it("always gives the same finds, whatever the order of the columns", () => {
  fc.assert(
    fc.property(someRows, anOrder, fc.boolean(), (rows, order, isTitled) => {
      const straight = layOut(rows, [0, 1, 2, 3, 4], isTitled);
      const turned = layOut(rows, order, isTitled);
      const [one, other] = [straight, turned].map(({ text, choice }) => readPaste(text, NONE_KNOWN, choice));
      expect(other?.table?.roles.codes).toEqual(one?.table === undefined ? undefined : turned.choice.codes);
      if (one?.table !== undefined) expect(other?.finds).toEqual(one.finds);
    }),
  );
});

it("never finds a code that stands in no chosen column, and always tells the line where it stands", () => {
  fc.assert(
    fc.property(someRows, anOrder, fc.boolean(), (rows, order, isTitled) => {
      const { text, choice } = layOut(rows, order, isTitled);
      const { finds, table } = readPaste(text, NONE_KNOWN, choice);
      if (table === undefined) return;
      const lines = text.split("\n");
      for (const { code, line, repairedFrom, range } of finds) {
        const cell = lines[line - 1]?.split("\t")[choice.codes?.[0] ?? -1] ?? "";
        expect(cell).toContain(range ?? repairedFrom ?? code);
      }
    }),
  );
});

it("always reads every code of a chosen column", () => {
  fc.assert(
    fc.property(someRows, anOrder, (rows, order) => {
      const { text, choice } = layOut(rows, order, true);
      const { finds, table } = readPaste(text, NONE_KNOWN, choice);
      if (table === undefined) return;
      const found = new Set(finds.map(({ line }) => line));
      const expected = rows.flatMap(([code], index) => (/\d/.test(code) ? [index + 2] : []));
      expect([...found]).toEqual(expected);
    }),
  );
});

it("never changes which codes are found as long as nothing is chosen of them", () => {
  fc.assert(
    fc.property(someRows, anOrder, fc.boolean(), (rows, order, isTitled) => {
      const { text, choice } = layOut(rows, order, isTitled);
      const { codes: _codes, ...others } = choice;
      const places = (given?: ColumnChoice) =>
        readPaste(text, NONE_KNOWN, given).finds.map(({ code, line }) => [code, line]);
      expect(places(others)).toEqual(places());
    }),
  );
});

it("never shows a cell of a column of names, birth dates or numbers of a person", () => {
  const aPerson = fc.tuple(
    fc.constantFrom("Doe, Jane", "12345", "70551"),
    fc.constantFrom("4/12/1961", "2019-01-02"),
    fc.constantFrom("(503) 555-0142", "5035550142"),
    fc.constantFrom("AB123C4D", "99213"),
    aCode,
  );
  const titles = "Patient\tDOB\tPhone\tMember ID\tCPT";
  fc.assert(
    fc.property(fc.array(aPerson, { minLength: 2, maxLength: 8 }), fc.nat(4), fc.nat(4), (rows, codes, dates) => {
      const text = [titles, ...rows.map((cells) => cells.join("\t"))].join("\n");
      const { table } = readPaste(text, NONE_KNOWN, {
        codes: [codes],
        dates,
        lineOfBusiness: codes,
        requestType: dates,
      });
      for (const column of table?.columns.slice(0, 4) ?? []) expect(column.samples).toEqual([]);
      expect(JSON.stringify(table?.unclear ?? [])).not.toMatch(/\d{4}|Doe/);
    }),
  );
});
