import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { findPostgresPrograms } from "@/scripts/lib/find-postgres-programs.mjs";

const STARTS_WITHIN_MS = 60_000;
const POLL_MS = 50;

/** A PostgreSQL server of a test's own, which may do to it what it likes. */
export interface PostgresCluster {
  readonly port: number;
  readonly url: string;
  start(): Promise<void>;
  /** Ends it as its operator does; whoever is connected is told. */
  stop(): Promise<void>;
  /** Ends all of its processes at once, as a machine does that loses them. */
  kill(): Promise<void>;
  /** Stops the time for all of its processes: they keep their connections and say nothing. */
  pause(): void;
  resume(): void;
  /** Ends it for good and removes its files. */
  remove(): Promise<void>;
}

/** Makes a server with an empty database in a temporary folder, and starts it on a free port of this machine. */
export async function startPostgresCluster(): Promise<PostgresCluster> {
  const programs = findPostgresPrograms();
  if (programs === undefined) throw new Error("The programs of PostgreSQL are not on this machine.");
  const folder = mkdtempSync(join(tmpdir(), "which-portal-postgres-"));
  const files = join(folder, "data");
  // PostgreSQL refuses to serve as root.
  const user = process.getuid?.() === 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : [];
  if (user.length > 0) run(["chown", "postgres", folder], folder);
  run(
    [
      ...user,
      join(programs, "initdb"),
      "-D",
      files,
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--no-locale",
      "-N",
    ],
    folder,
  );
  const port = await findFreePort();
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, "fsync=off"];
  const [command = "", ...args] = [
    ...user,
    join(programs, "postgres"),
    ...["-D", files],
    ...settings.flatMap((setting) => ["-c", setting]),
  ];
  let server: ChildProcess | undefined;

  const start = async () => {
    server = spawn(command, args, { cwd: folder, stdio: "ignore" });
    await untilAnswers(url, server);
  };
  const signalAll = (signal: NodeJS.Signals) => {
    for (const pid of findFamily(server?.pid)) signalOne(pid, signal);
  };
  const end = async (send: () => void) => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    send();
    await ended;
  };
  const cluster: PostgresCluster = {
    port,
    url,
    start,
    stop: () => end(() => server?.kill("SIGINT")),
    kill: () => end(() => signalAll("SIGKILL")),
    pause: () => signalAll("SIGSTOP"),
    resume: () => signalAll("SIGCONT"),
    remove: async () => {
      await cluster.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await start();
  return cluster;
}

function run([command = "", ...args]: readonly string[], folder: string): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} failed: ${error?.message ?? stderr}`);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  await once(server, "close");
  if (bound === null || typeof bound === "string") throw new Error("The server listens at no port.");
  return bound.port;
}

async function untilAnswers(connectionString: string, server: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + STARTS_WITHIN_MS; Date.now() < deadline; await wait(POLL_MS)) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode} while it started.`);
    const client = new pg.Client({ connectionString });
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp) return;
  }
  throw new Error("PostgreSQL did not start in time.");
}

/** A process and its children, as Linux tells them: each of them is in a group of its own. */
function findFamily(parent: number | undefined): readonly number[] {
  if (parent === undefined) return [];
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8");
  return [parent, ...children.split(" ").filter(Boolean).map(Number)];
}

function signalOne(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It ended by itself meanwhile.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
