import { createHash } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { writeKeptLists } from "@/lib/lists/kept-lists.server";
import { createNotice } from "@/lib/lists/notices.server";
import { readPublishedLists, readPublishedTables } from "@/lib/lists/published-tables.server";
import { encodeSnapshot } from "@/lib/lists/snapshot/encode-snapshot";
import type { RoutingTables } from "@/lib/router/routing-tables";
import { ACTOR, publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { aDay, someTables } from "../../support/routing";
import { killScripts, runScript } from "../../support/script-process";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";

const database = useTestDatabase();
beforeEach(forgetPublishedLists);
afterEach(killScripts);

const LONG_ENOUGH_MS = 15_000;

function readRow() {
  return database.prisma.compiledLists.findFirst();
}

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

/** Waits until what is kept is as it should be: that happens beside the answers. */
async function waitForRow(isWanted: (row: Row) => boolean): Promise<Row> {
  const deadline = performance.now() + LONG_ENOUGH_MS;
  for (;;) {
    const row = await readRow();
    if (row !== null && isWanted(row)) return row;
    if (performance.now() > deadline) throw new Error("The compiled lists were not kept");
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function codesOf(tables: RoutingTables): readonly string[] {
  return [...tables.entriesByCode].map(([code]) => code);
}

/** Publishes a list, has it compiled by a process that has just started, and kept. */
async function keepSomeLists(): Promise<Row> {
  await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
  const { revision } = await readPublishedTables();
  const row = await waitForRow(({ hash }) => hash === revision);
  forgetPublishedLists();
  return row;
}

/** A whole snapshot of other lists, as it is kept. */
function packOthers(): Pick<Row, "hash" | "brotli"> {
  const bytes = encodeSnapshot(someTables({ healthHelp: { "2026-05-01": ["70999"] } }));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return { hash, brotli: new Uint8Array(brotliCompressSync(bytes)) };
}

function flipBit(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const flipped = new Uint8Array(bytes);
  const middle = flipped.length >> 1;
  flipped[middle] = (flipped[middle] ?? 0) ^ 1;
  return flipped;
}

describe("the compiled lists that are kept", () => {
  it("are what browsers are sent", async () => {
    const row = await keepSomeLists();
    const { snapshot } = await readPublishedLists();
    expect(snapshot.hash).toBe(row.hash);
    expect(new Uint8Array(brotliDecompressSync(row.brotli))).toEqual(snapshot.forms.identity);
  });

  it("are used at a start, and nothing is compiled", async () => {
    await keepSomeLists();
    // Whoever reads the editions themselves would find another code.
    await database.prisma.compiledLists.update({ where: { id: 1 }, data: packOthers() });
    expect(codesOf(await readPublishedTables())).toEqual(["70999"]);
  });

  it.each<[string, (row: Row) => Partial<Row>]>([
    ["damaged where they are packed", ({ brotli }) => ({ brotli: flipBit(brotli) })],
    ["cut off", ({ brotli }) => ({ brotli: brotli.slice(0, -3) })],
    ["empty", () => ({ brotli: new Uint8Array() })],
    ["other ones than their name says", () => ({ brotli: packOthers().brotli })],
    ["those of an earlier state", ({ number }) => ({ ...packOthers(), number: number - 1 })],
    ["those of a later state", ({ number }) => ({ ...packOthers(), number: number + 1 })],
    ["of another format", ({ format }) => ({ ...packOthers(), format: format + 1 })],
    ["compiled from other editions of the same number", () => ({ ...packOthers(), source: "0".repeat(64) })],
  ])("R11 are not used when they are %s, and made again", async (_name, spoil) => {
    const row = await keepSomeLists();
    await database.prisma.compiledLists.update({ where: { id: 1 }, data: spoil(row) });
    expect(codesOf(await readPublishedTables())).toEqual(["70551"]);
    expect(await waitForRow((kept) => Buffer.compare(kept.brotli, row.brotli) === 0)).toEqual(row);
  });

  it("follow every publication and every notice", async () => {
    const first = await keepSomeLists();
    await publishList(database.prisma, "healthhelp", "2026-06-15", ["70552"]);
    const second = await readPublishedTables();
    await waitForRow(({ number, hash }) => number > first.number && hash === second.revision);
    forgetPublishedLists();
    const notice = {
      destination: "connect",
      from: aDay("2026-05-01"),
      text: "Slow",
      source: "https://example.org",
    } as const;
    await createNotice(database.prisma, notice, ACTOR);
    const third = await readPublishedTables();
    expect(third.notices).toEqual([notice]);
    await waitForRow(({ number, hash }) => number > first.number && hash === third.revision);
  });

  it("stay as they are when a slower process comes with lists that are not current any more", async () => {
    const row = await keepSomeLists();
    const { hash, brotli } = packOthers();
    await writeKeptLists(database.prisma, { number: row.number - 1, source: row.source }, hash, brotli);
    expect(await readRow()).toEqual(row);
  });

  it("are one row, by names that are names", async () => {
    await keepSomeLists();
    for (const change of ["SET id = 2", "SET hash = 'no hash'", "SET number = -1"]) {
      const changing = runSql(database.url, `UPDATE compiled_lists ${change}`);
      await expect(changing).rejects.toThrow(/violates check constraint/);
    }
  });

  it("are not needed: whoever may not write them answers all the same", async () => {
    await runSql(
      database.url,
      `CREATE FUNCTION refuse_keeping() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse_keeping BEFORE INSERT ON compiled_lists FOR EACH ROW EXECUTE FUNCTION refuse_keeping()`,
    );
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
    const { tables, snapshot } = await readPublishedLists();
    await snapshot.brotli;
    await runSql(database.url, "DROP FUNCTION refuse_keeping CASCADE");
    expect(codesOf(tables)).toEqual(["70551"]);
  });
});

it("processes that start at once on lists that nobody compiled agree, also on the next publication", async () => {
  const AnswerSchema = z.object({ revision: z.string() });
  await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
  const readers = Array.from({ length: 2 }, () => runScript("tests/support/lists-reader.ts", [database.url]));
  const ask = (before: string) =>
    Promise.all(
      readers.map((reader) => {
        reader.write(before);
        return reader.readJson(AnswerSchema);
      }),
    );
  const [first, ...others] = (await ask("")).map(({ revision }) => revision);
  expect(others).toEqual([first]);
  await waitForRow(({ hash }) => hash === first);

  await publishList(database.prisma, "healthhelp", "2026-06-15", ["70552"]);
  const [second, ...otherSeconds] = (await ask(first ?? "")).map(({ revision }) => revision);
  expect(otherSeconds).toEqual([second]);
  await waitForRow(({ hash }) => hash === second);
  expect((await readPublishedTables()).revision).toBe(second);
});
