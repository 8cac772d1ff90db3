import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { startBenchApp, withDataFolder } from "./bench-app";
import { makeListFiles } from "./list-files";
import { type Figure, quantile } from "./measure";

const ROWS = 20_000;
const ROUNDS = 5;
const PHASE_MS = 4_000;
/** 200 lookups a second, as in a busy morning of many clinics. */
const EVERY_MS = 5;
const PASSWORD = randomBytes(24).toString("hex");
const EMAIL = "bench@example.org";

/** The slowest hundredth of lookups while lists are imported and nobody waits for them, against the same without imports. */
export async function measureLookupsDuringImport(url: string): Promise<Figure> {
  const { csv } = await makeListFiles(ROWS);
  const settings = { DATABASE_URL: url, AUTH_SECRET: randomBytes(32).toString("hex") };
  createUser(settings);
  return await withDataFolder(async (dataFolder) => {
    const app = await startBenchApp(dataFolder, settings);
    try {
      return await compareLookups(app.baseUrl, csv);
    } finally {
      await app.stop();
    }
  });
}

async function compareLookups(baseUrl: string, csv: Uint8Array): Promise<Figure> {
  const cookie = await signIn(baseUrl);
  const upload = () => importList(baseUrl, cookie, csv);
  await upload();
  await lookUpFor(baseUrl, PHASE_MS);
  const ratios: number[] = [];
  const details = { lookups: 0, imports: 0, quietP99Ms: 0, busyP99Ms: 0 };
  for (let round = 0; round < ROUNDS; round += 1) {
    const quiet = await lookUpFor(baseUrl, PHASE_MS);
    const [busy, imports] = await during(() => lookUpFor(baseUrl, PHASE_MS), upload);
    ratios.push(quantile(busy, 0.99) / quantile(quiet, 0.99));
    details.lookups += busy.length;
    details.imports += imports;
    details.quietP99Ms = quantile(quiet, 0.99);
    details.busyP99Ms = quantile(busy, 0.99);
  }
  return {
    name: "look up while a 20,000-row list is imported, 99th percentile",
    against: "the same without an import",
    goal: { atMost: 1.5 },
    ratios,
    details,
  };
}

/** Repeats `work` for as long as `other` lasts, and says how often it was done. */
async function during<T>(other: () => Promise<T>, work: () => Promise<void>): Promise<[T, number]> {
  let isOver = false;
  let times = 0;
  const repeated = (async () => {
    while (!isOver) {
      await work();
      times += 1;
    }
  })();
  const result = await other();
  isOver = true;
  await repeated;
  return [result, times];
}

/** Looks codes up at a steady pace and gives back how long each took, sorted. A late answer delays no later question. */
async function lookUpFor(baseUrl: string, ms: number): Promise<number[]> {
  const took: number[] = [];
  const asked: Promise<void>[] = [];
  const startedAt = performance.now();
  for (let count = 0; performance.now() - startedAt < ms; count += 1) {
    asked.push(lookUp(baseUrl, 70_000 + (count % 1000)).then((latency) => void took.push(latency)));
    await wait(Math.max(0, startedAt + (count + 1) * EVERY_MS - performance.now()));
  }
  await Promise.all(asked);
  return took.sort((one, other) => one - other);
}

async function lookUp(baseUrl: string, code: number): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(`${baseUrl}/api/v1/decisions?code=${code}&dos=2026-06-01`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`A lookup was answered with ${response.status}`);
  return performance.now() - startedAt;
}

async function importList(baseUrl: string, cookie: string, bytes: Uint8Array): Promise<void> {
  const response = await fetch(`${baseUrl}/admin/api/imports?list=no-auth-cpt&name=bench.csv`, {
    method: "POST",
    headers: { cookie, origin: baseUrl, "content-type": "application/octet-stream" },
    body: new Uint8Array(bytes),
  });
  const text = await response.text();
  if (!response.ok || !text.includes('"draft"')) throw new Error(`The import was answered with ${response.status}`);
}

async function signIn(baseUrl: string): Promise<string> {
  const response = await fetch(`${baseUrl}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { origin: baseUrl, "content-type": "application/json" },
    body: JSON.stringify({ email: EMAIL, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`Signing in was answered with ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function createUser(settings: Readonly<Record<string, string>>): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "scripts/admin.ts", "create-user", EMAIL, "--password-stdin"],
    { env: { ...process.env, ...settings }, input: `${PASSWORD}\n`, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`The user could not be made: ${stderr}`);
}
