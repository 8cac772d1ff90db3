import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { startChild, stopChild } from "../lib/child-processes.mjs";
import { startApp } from "../lib/start-app.mjs";
import { startBenchApp, withDataFolder } from "./bench-app";
import { prepareBenchBuild } from "./bench-build";
import { compareRates, type Figure } from "./measure";

const ROUNDS = 5;
const LOOK_EVERY_MS = 5;
const NEXT = ["node_modules/next/dist/bin/next", "start"];

/** The time from the command to the first answer, on data that is there already. */
export async function measureStart(): Promise<Figure[]> {
  return await withDataFolder(async (dataFolder) => {
    // The first start migrates and loads the demo lists.
    await (await startBenchApp(dataFolder)).stop();
    const folder = await prepareBenchBuild();
    const { ratios, ours, theirs } = await compareRates({ rounds: ROUNDS }, () => ({
      ours: () => timeOurs(folder, dataFolder),
      theirs: () => timeNext(folder),
    }));
    return [
      {
        name: "npm start on existing data, until it answers from its lists",
        against: "next start alone, until it answers",
        goal: { atMost: 2 },
        ratios,
        details: { oursMs: ours.median, nextMs: theirs.median },
      },
    ];
  });
}

async function timeOurs(folder: string, dataFolder: string): Promise<number> {
  const startedAt = performance.now();
  const app = await startApp({ dataFolder, env: process.env, folder });
  await waitForAnswer(`${app.baseUrl}/readyz`);
  const took = performance.now() - startedAt;
  await app.stop();
  return took;
}

async function timeNext(folder: string): Promise<number> {
  const port = await findFreePort();
  const startedAt = performance.now();
  const child = startChild(process.execPath, [...NEXT, "--port", String(port)], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: "ignore",
  });
  await waitForAnswer(`http://localhost:${port}/api/bench/empty`);
  const took = performance.now() - startedAt;
  await stopChild(child);
  return took;
}

async function waitForAnswer(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.ok) return;
    await wait(LOOK_EVERY_MS);
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
