import fc from "fast-check";
import { expect, it } from "vitest";
import { normaliseText } from "../../../lib/codes/normalise-text";
import { parseLines } from "../../../lib/codes/parse-paste";
import { unfoldLines } from "../../../lib/codes/unfold-lines";
import { runs } from "../../support/property-runs";

const KNOWN: ReadonlySet<string> = new Set(["70551", "J1745", "97110", "97201", "0075T", "5000U", "E1165", "62321"]);
const NONE_KNOWN: ReadonlySet<string> = new Set();

const aCode = fc.oneof(
  fc.constantFrom(..."70551 99213 97110 97201 97140 97301 J1745 E0130 E1165 0075T 0001U 5000U 4000F 00100".split(" ")),
  fc.constantFrom(..."J9601 D1110 Z1234 05123 1996 7O551 j1745 62320-62323 70551-26 J1745-JZ 99213-15".split(" ")),
  fc.integer({ min: 10_000, max: 99_999 }).map(String),
);
const aDay = fc.constantFrom(
  ..."2026-05-01|5/1/2026|5/14/26|14/05/2026|05/06/2026|1/2/2019|2019-06-07|5/1/26-5/3/26|May 5, 2026|46000||".split(
    "|",
  ),
);
const aWord = fc.constantFrom(
  ..."Visit 12|MRI brain|exam 3|order|and|to|x 2|GP|26|SW Main St|per Dr Lee|units|Portland|Salem|OR|or|PA|zip".split(
    "|",
  ),
  ..."Dx|CPT|DOB|MRN:|Auth #|Roe, Jane|Jane Roe|May|change|codes:|x|x2|250|1996|$12|12.50|(503) 555-0142|M54.5|J449".split(
    "|",
  ),
  ..."Suite 12345|97201-1234|A1B2C3|[ ]|-|--|*|¹|n/a|\u00a0|é".split("|"),
);
const aQuantity = fc.constantFrom("1", "2", "12", "100", "");
const aColumn = fc.oneof(
  { weight: 3, arbitrary: fc.constant(aCode) },
  { weight: 2, arbitrary: fc.constantFrom(aDay, aWord, aQuantity) },
);
const aTitle = fc.constantFrom(
  ..."CPT|Code|Description|DOS|DOB|Units|Mod|ZIP|MRN|Dx|Notes|From|To|Order Date|NPI|Rev|Foo|".split("|"),
);
const aDelimiter = fc.constantFrom("\t", "\t", ",", ";", "|", "  ", " ", ", ", " - ");
const anInterruption = fc.constantFrom(
  ...[
    "",
    "Portland, OR",
    "CPT codes:",
    "Dx:",
    "Zip:",
    "100",
    "97110",
    "J449 COPD",
    "----",
    "Total",
    "CPT\tZIP",
    "to 70553",
  ],
);

/** Rows of one table, now and then interrupted, with titles above them or in their midst or nowhere. */
const aTable = fc
  .tuple(fc.array(aColumn, { minLength: 1, maxLength: 4 }), aDelimiter, fc.integer({ min: -1, max: 3 }))
  .chain(([columns, delimiter, titlesAt]) => {
    const cells = fc.tuple(...columns).map((texts) => texts.join(delimiter));
    const row = fc.oneof({ weight: 9, arbitrary: cells }, { weight: 1, arbitrary: anInterruption });
    const titles = fc.tuple(...columns.map(() => aTitle)).map((texts) => texts.join(delimiter));
    return fc.tuple(fc.array(row, { minLength: 1, maxLength: 12 }), titles).map(([rows, header]) => {
      return titlesAt === -1 ? rows : rows.toSpliced(titlesAt, 0, header);
    });
  });
const aText = fc
  .tuple(fc.array(aTable, { minLength: 1, maxLength: 2 }), fc.constantFrom("\n", "\n", "\n\n", "\r\n"))
  .map(([tables, lineEnd]) => tables.map((rows) => rows.join(lineEnd)).join("\n"));

it("always reads rows that look plain as the reader of rows would", () => {
  fc.assert(
    fc.property(aText, fc.boolean(), (text, isKnown) => {
      const lines = unfoldLines(normaliseText(text));
      const known = isKnown ? KNOWN : NONE_KNOWN;
      expect(parseLines(lines, known)).toStrictEqual(parseLines(lines, known, true));
    }),
    { numRuns: runs(2000) },
  );
});

it("always reads a long list as the reader of rows would, whether or not its rows come back", () => {
  const aRow = fc.tuple(aCode, aWord, aDay, fc.nat({ max: 99_999 }));
  fc.assert(
    fc.property(fc.array(aRow, { minLength: 20, maxLength: 40 }), fc.boolean(), (rows, isRepeated) => {
      const lines = Array.from({ length: 900 }, (_, at) => {
        const [code, word, day, number] = rows[(at * 7) % rows.length] ?? [];
        return [at % 3 === 0 ? String(10_000 + at) : code, word, day, isRepeated ? number : at].join("\t");
      });
      const text = unfoldLines(lines.join("\n"));
      expect(parseLines(text, KNOWN)).toStrictEqual(parseLines(text, KNOWN, true));
    }),
    { numRuns: runs(20) },
  );
});
