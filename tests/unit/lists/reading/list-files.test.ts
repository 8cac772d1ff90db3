import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyDecisions } from "../../../../lib/lists/reading/apply-decisions";
import { countReading } from "../../../../lib/lists/reading/count-reading";
import { readList } from "../../../../lib/lists/reading/read-list";
import { readSource } from "../../../../lib/lists/source/read-source.server";
import { PROJECT_FOLDER } from "../../../support/run-tool";
import { tellEntries, tellRows } from "./some-document";

const FOLDER = `${PROJECT_FOLDER}tests/fixtures/lists/`;

async function readFile(name: string) {
  const source = await readSource(new Uint8Array(readFileSync(FOLDER + name)), name);
  if (!source.ok) throw new Error(source.error.code);
  return readList(source.value);
}

describe("the rows of a list file", () => {
  const names = readdirSync(FOLDER).filter((name) => /\.(?:csv|tsv|xlsx)$/.test(name));

  it.each(names)("%s gives the entries, the reasons and the questions that a person would", async (name) => {
    const expected: unknown = JSON.parse(readFileSync(`${FOLDER}${name}.expected.json`, "utf8"));
    const read = await readFile(name);
    expect(read.ok ? { kind: read.value.layout.kind, rows: tellRows(read.value) } : read.error).toEqual(expected);
  });

  it("are all counted, in a file of many sheets", async () => {
    const read = await readFile("several-sheets.xlsx");
    if (!read.ok) throw new Error(read.error.code);
    const counts = countReading(read.value);
    expect(counts.entryRows + counts.notEntryRows + counts.toDecide).toBe(counts.rows);
    expect(tellEntries(read.value)).toHaveLength(counts.entries);
    expect(applyDecisions(read.value, []).entries[0]?.entry.sourcePlace).toBe("CPT, row 2");
  });
});
