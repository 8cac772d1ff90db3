import { expect, it } from "vitest";
import { readEntries } from "@/lib/lists/edition-entries.server";
import { readGroupedEntries } from "@/lib/lists/grouped-entries.server";
import { readPublishedVersions } from "@/lib/lists/list-repository.server";
import type { ListEntry } from "@/lib/router/routing-tables";
import { publishList } from "../../support/publish";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

/** Every kind of row, in between so many plain ones that they are not read at once. */
const ROWS = [
  "70551,26 TC,Diagnostic imaging,ohp,=note,2026-05-01,2026-12-31",
  "62320-62323",
  ...Array.from({ length: 6_000 }, (_, index) => String(20_000 + index)),
  "70551,26 TC,Diagnostic imaging,ohp,=note,2026-05-01,2026-12-31",
  '70552,,"MSK, pain",ohp medicare,„Knie“,,',
  "0071T-0072T,,,,=note,,",
];

async function publishRows() {
  await publishList(database.prisma, "healthhelp", "2026-05-01", ROWS);
  const [record] = await readPublishedVersions(database.prisma);
  if (record === undefined) throw new Error("Nothing is published");
  return record;
}

async function readGrouped(record: { readonly id: number; readonly entryCount: number }): Promise<ListEntry[]> {
  const entries: ListEntry[] = [];
  for await (const some of readGroupedEntries(database.prisma, record)) entries.push(...some);
  return entries;
}

it("the entries that are compiled are those of the edition, in whatever order", async () => {
  const record = await publishRows();
  const asked = (await readEntries(database.prisma, record.id)).map(({ sourcePlace: _place, ...entry }) => entry);
  expect(toTexts(await readGrouped(record))).toEqual(toTexts(asked));
});

it("R11 an edition that has lost an entry is not compiled", async () => {
  const record = await publishRows();
  await expect(readGrouped({ ...record, entryCount: record.entryCount + 1 })).rejects.toThrow(/has 6005 entries/);
});

function toTexts(entries: readonly ListEntry[]): readonly string[] {
  return entries.map((entry) => JSON.stringify(Object.entries(entry).sort())).sort();
}
