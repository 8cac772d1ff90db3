import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { closePrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { withdrawVersion } from "@/lib/lists/publish-list.server";
import { readPublishedEdition, readPublishedLists, readPublishedTables } from "@/lib/lists/published-tables.server";
import { ACTOR, publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { cautionsOf, decideOne } from "../../support/routing";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
beforeEach(forgetPublishedLists);

const LONG_ENOUGH_MS = 15_000;

/** Asks, as one request after the other would, until the tables have changed. */
async function readNextTables(before: string) {
  const deadline = performance.now() + LONG_ENOUGH_MS;
  for (;;) {
    const tables = await readPublishedTables();
    if (tables.revision !== before || performance.now() > deadline) return tables;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe("the lists in memory", () => {
  it("R7 answer from a publication, and from what held before once it is withdrawn", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
    const first = await readPublishedTables();
    expect(decideOne("70552", "2026-06-20", first).rule).toBe("R4");

    const version = await publishList(database.prisma, "healthhelp", "2026-06-15", ["70551", "70552"]);
    const second = await readNextTables(first.revision);
    expect(decideOne("70552", "2026-06-20", second).rule).toBe("R2");
    expect(decideOne("70552", "2026-06-14", second).rule).toBe("R4");

    await withdrawVersion(database.prisma, "healthhelp", version, "wrong file", undefined, ACTOR);
    const third = await readNextTables(second.revision);
    expect(decideOne("70552", "2026-06-20", third).rule).toBe("R4");
    expect(third.revision).toBe(first.revision);
  });

  it("are the very same object while nothing is published", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
    const state = await readPublishedLists();
    const others = await Promise.all(Array.from({ length: 50 }, () => readPublishedLists()));
    expect(others.every((other) => other === state)).toBe(true);
  });

  it("R11 are empty for an empty database, and every list is missing", async () => {
    const tables = await readPublishedTables();
    expect([...tables.entriesByCode]).toEqual([]);
    expect(cautionsOf(decideOne("99213", "2026-04-30", tables))).toEqual(
      expect.arrayContaining(["no-auth-list-missing", "healthhelp-list-missing"]),
    );
  });

  it("keep answering while the database is away, and see what was published when it is back", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
    const before = await readPublishedTables();
    const url = database.appUrl;
    await closePrisma();
    provideDatabaseUrl("postgresql://nobody@127.0.0.1:1/nothing");
    for (const start = performance.now(); performance.now() - start < 1_200; ) {
      expect(await readPublishedTables()).toBe(before);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await closePrisma();
    provideDatabaseUrl(url);
    await publishList(database.prisma, "healthhelp", "2026-06-15", ["70552"]);
    const after = await readNextTables(before.revision);
    expect(decideOne("70552", "2026-06-20", after).rule).toBe("R2");
  });

  it("keep answering while an import holds the database, and see what it published when it is done", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"]);
    const before = await readPublishedTables();
    const importing = new pg.Client({ connectionString: database.url });
    await importing.connect();
    await importing.query("BEGIN; LOCK TABLE lists_revision IN ACCESS EXCLUSIVE MODE");
    // Longer than what is in memory may be answered from without asking: one lookup then waits, for a moment.
    for (const start = performance.now(); performance.now() - start < 3_000; ) {
      expect(await readPublishedTables()).toBe(before);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await importing.query("COMMIT");
    await importing.end();
    await publishList(database.prisma, "healthhelp", "2026-06-15", ["70552"]);
    const after = await readNextTables(before.revision);
    expect(decideOne("70552", "2026-06-20", after).rule).toBe("R2");
  });

  it("R11 leave demo editions out where a real one is published, and have them again when it is withdrawn", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"], true);
    const demo = await readPublishedLists();
    const version = await publishList(database.prisma, "healthhelp", "2026-06-15", ["70552"]);
    const real = await readNextTables(demo.tables.revision);
    expect(real.lists.flatMap(({ versions }) => versions.map((known) => known.version))).toEqual([version]);
    expect([...real.entriesByCode].map(([code]) => code)).toEqual(["70552"]);
    expect((await readPublishedEdition("healthhelp", "2026-05-01"))?.entries).toMatchObject([{ code: "70551" }]);
    await withdrawVersion(database.prisma, "healthhelp", version, "wrong file", undefined, ACTOR);
    const again = await readNextTables(real.revision);
    expect(again.revision).toBe(demo.tables.revision);
  });

  it("are not there when they were never read, instead of wrong", async () => {
    await closePrisma();
    const url = database.appUrl;
    provideDatabaseUrl("postgresql://nobody@127.0.0.1:1/nothing");
    await expect(readPublishedLists()).rejects.toThrow();
    await closePrisma();
    provideDatabaseUrl(url);
  });
});
