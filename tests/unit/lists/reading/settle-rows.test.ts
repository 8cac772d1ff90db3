import { describe, expect, it } from "vitest";
import { readList } from "../../../../lib/lists/reading/read-list";
import type { RowReading } from "../../../../lib/lists/reading/row-reading";
import type { SourceFormat } from "../../../../lib/lists/source/source-document";
import { someDocument } from "./some-document";

const HEADER = "Description | Route | Code";
const LIST = `${HEADER}\nImatinib | PO | S0088\nFerumoxytol | IV | Q0139\nFilgrastim | SC | Q5101`;

/** The reading of the last row of a file, written in a format. */
function readLast(format: SourceFormat, rows: string): RowReading | undefined {
  const read = readList({ ...someDocument(rows), format });
  if (!read.ok) throw new Error(read.error.code);
  return read.value.rows.at(-1)?.reading;
}

function tellOffers(reading: RowReading | undefined): string[] {
  return reading?.kind === "to-decide" ? reading.offers.map(({ code, codeTo }) => `${code}-${codeTo ?? ""}`) : [];
}

describe("a row of a PDF", () => {
  it.each([
    ["beside its column", "Factor IX | IV J7195, | J7200", ["J7200-", "J7195-"]],
    ["at the end of a description", "Factor IX 70552, | IV | 70553", ["70553-", "70552-"]],
    ["with a letter, in the midst of a description", "Nusinersen J2326 Ocriplasmin | IV | J7316", ["J7316-", "J2326-"]],
  ])("is asked about when a code stands %s", (_where, row, offers) => {
    const reading = readLast("pdf", `${LIST}\n${row}`);
    expect(reading).toMatchObject({ kind: "to-decide", problem: "partly-read" });
    expect(tellOffers(reading)).toEqual(offers);
  });

  it("offers what stands beside with the conditions of its row", () => {
    const reading = readLast("pdf", `${LIST}\nFactor IX | IV J7195, | J7200`);
    expect(reading?.kind === "to-decide" && reading.offers.map(({ description }) => description)).toEqual([
      "Factor IX",
      "Factor IX",
    ]);
  });

  it("offers the codes beside an empty code column", () => {
    expect(tellOffers(readLast("pdf", `${LIST}\nFactor VIII | IV J7182, J7185, J7192, |`))).toEqual([
      "J7182-",
      "J7185-",
      "J7192-",
    ]);
  });

  it.each([
    ["is entered elsewhere", "Filgrastim, see Q0139 | IV | J7200"],
    ["is a number in a sentence", "Up to 70552 units | IV | J7200"],
  ])("is an entry when what looks like a code %s", (_why, row) => {
    expect(readLast("pdf", `${LIST}\n${row}`)).toMatchObject({ kind: "entry", entries: [{ code: "J7200" }] });
  });
});

it("a row of a file whose cells are parted by the file itself is not doubted", () => {
  expect(readLast("csv", `${LIST}\nFactor IX | IV J7195, | J7200`)).toMatchObject({
    kind: "entry",
    entries: [{ code: "J7200" }],
  });
});
