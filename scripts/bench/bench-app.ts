import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUILT_SERVER } from "../lib/ensure-built.mjs";
import { startApp } from "../lib/start-app.mjs";
import { prepareBenchBuild } from "./bench-build";
import { fillDataFolder } from "./bench-database";
import { publishLists } from "./publish-lists";
import { makeLists, type SomeLists } from "./some-lists";

export type BenchApp = Awaited<ReturnType<typeof startApp>>;

/** Starts the server of the bench build, without the process that first makes everything ready. Without a database of its own in `settings` it has the one in `dataFolder`. */
export async function startBenchApp(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BenchApp> {
  return await startApp({
    dataFolder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    settings: { AUTH_SECRET: randomBytes(32).toString("hex"), ...settings },
    folder: await prepareBenchBuild(),
    args: BUILT_SERVER,
  });
}

const LISTED = 20_000;

/** Runs work beside an app on the embedded Postgres with 20,000 listed codes. */
export async function withFilledApp<T>(work: (app: BenchApp, lists: SomeLists) => Promise<T>): Promise<T> {
  await prepareBenchBuild();
  const lists = makeLists({ codes: LISTED });
  return await withDataFolder(async (dataFolder) => {
    await fillDataFolder(dataFolder, (db) => publishLists(db, lists));
    const app = await startBenchApp(dataFolder);
    try {
      return await work(app, lists);
    } finally {
      await app.stop();
    }
  });
}

/** Runs work with a folder for the app's files that is removed in the end. */
export async function withDataFolder<T>(work: (dataFolder: string) => Promise<T>): Promise<T> {
  const dataFolder = await mkdtemp(join(tmpdir(), "which-portal-bench-"));
  try {
    return await work(dataFolder);
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}
