import { afterAll, afterEach, beforeAll, it } from "vitest";
import { readRounds, readSeed } from "../../support/fault-rounds";
import { describeKills, killInRounds } from "../../support/killed-rounds";
import { type PostgresCluster, startPostgresCluster } from "../../support/postgres-cluster";
import { killScripts } from "../../support/script-process";

let cluster: PostgresCluster;
beforeAll(async () => {
  cluster = await startPostgresCluster();
});
afterEach(killScripts);
afterAll(() => cluster.remove());

it("R7 a process may be killed at any moment of an import, a publication or a withdrawal on a server", async () => {
  const [rounds, seed] = [readRounds(100), readSeed()];
  const counts = await killInRounds(cluster.url, rounds, seed);
  console.log(`Postgres server: ${describeKills(counts, seed)}`);
});
