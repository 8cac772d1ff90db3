import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, it } from "vitest";
import { openMemoryDatabase } from "@/lib/db/embedded/memory-database.server";
import { readRounds, readSeed } from "../support/fault-rounds";
import { describeKills, killInRounds } from "../support/killed-rounds";
import { killScripts } from "../support/script-process";

afterEach(killScripts);

it("R7 whoever has the embedded Postgres may be killed at any moment of an import, a publication or a withdrawal", async () => {
  const folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
  const [rounds, seed] = [readRounds(12), readSeed()];
  const counts = await killInRounds(folder, rounds, seed);
  console.log(`Embedded Postgres: ${describeKills(counts, seed)}`);
  await rm(folder, { recursive: true, force: true });
});

it("R7 whoever has joined the embedded Postgres of another may be killed as well", async () => {
  const database = await openMemoryDatabase();
  const [rounds, seed] = [readRounds(6), readSeed()];
  const counts = await killInRounds(database.url, rounds, seed);
  console.log(`Joined embedded Postgres: ${describeKills(counts, seed)}`);
  await database.close();
});
