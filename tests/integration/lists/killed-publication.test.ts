import { afterEach, expect, it } from "vitest";
import { z } from "zod";
import { readDraft } from "@/lib/lists/drafts/draft-repository.server";
import { addDays } from "@/lib/shared/iso-date";
import { draftList, publishDraftOn } from "../../support/publish";
import { aDay } from "../../support/routing";
import { killScripts, runScript } from "../../support/script-process";
import { runSql, useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
afterEach(killScripts);

const ROUNDS = 5;
/** Six processes start here, each with the whole of the product's code to read. */
const LONG_ENOUGH_MS = 300_000;
const ROWS = Array.from({ length: 4_000 }, (_, index) => String(20_000 + index));

const ReadySchema = z.object({ ready: z.literal(true) });
const DoneSchema = z.object({ published: z.boolean(), took: z.number() });

/** A process that publishes a draft as soon as it is told to. */
async function startPublisher() {
  const script = runScript("tests/support/publisher.ts", [database.appUrl]);
  await script.readJson(ReadySchema);
  return script;
}

/** Editions whose entries are not all there, and entries of no published edition. */
function findHalves() {
  return runSql(
    database.url,
    `SELECT v.id, v.status, v.entry_count, count(e.position) FROM list_version v
     LEFT JOIN list_entry e ON e.version_id = v.id GROUP BY v.id
     HAVING v.status = 'draft' OR count(e.position) <> v.entry_count`,
  );
}

it(
  "a process that is killed at any moment of a publication leaves the old state or the new one",
  async () => {
    const first = await draftList(database.prisma, "healthhelp", ROWS);
    const [whole, ...publishers] = await Promise.all([
      startPublisher(),
      ...Array.from({ length: ROUNDS }, startPublisher),
    ]);
    whole.write(`${first} 2026-05-15`);
    const { published, took } = await whole.readJson(DoneSchema);
    expect(published).toBe(true);

    const outcomes: string[] = [];
    for (const [round, publisher] of publishers.entries()) {
      const day = addDays(aDay("2026-06-01"), round);
      const id = await draftList(database.prisma, "healthhelp", ROWS);
      const before = await database.prisma.listVersion.count();
      publisher.write(`${id} ${day}`);
      await new Promise((resolve) => setTimeout(resolve, (took * round) / (ROUNDS - 1)));
      publisher.kill("SIGKILL");
      await publisher.ended;

      const draft = await readDraft(database.prisma, id);
      expect(await findHalves()).toEqual([]);
      const isNew = draft?.state === "published";
      expect([draft?.version, await database.prisma.listVersion.count()]).toEqual(
        isNew ? [day, before + 1] : [null, before],
      );
      expect(await database.prisma.auditEvent.count({ where: { action: "version-published", version: day } })).toBe(
        isNew ? 1 : 0,
      );
      // What a killed process left behind hinders nobody.
      if (!isNew) expect(await publishDraftOn(database.prisma, id, day)).toMatchObject({ ok: true });
      outcomes.push(isNew ? "new" : "old");
    }
    expect(outcomes[0]).toBe("old");
  },
  LONG_ENOUGH_MS,
);
