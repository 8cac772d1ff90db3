import { requireAuthSecret } from "../lib/auth/auth-secret.server";
import { provideDatabaseUrl } from "../lib/db/database-url.server";
import { checkDatabase, openDatabase } from "../lib/db/open-database.server";
import { prepareSchema } from "../lib/db/prepare-schema.server";
import { requireEnvironment } from "../lib/env.server";
import { announceStop } from "../lib/observe/stopping.server";
import { findPortFault } from "./lib/check-port.mjs";
import type { PreparedPages } from "./lib/prepare-pages";
import { describeFault, endWithParent, StartError } from "./lib/serve-process";
import { formatSeconds } from "./lib/steps.mjs";

const STOP_TIMEOUT_MS = 25_000;
const SECOND_MS = 1000;

const stopping = new AbortController();
/** What was opened, the last first when it is closed. */
const cleanups: (() => Promise<unknown>)[] = [];
/** There once the server serves. Until then a person is told, in words. */
let log: typeof import("../lib/observe/log.server") | undefined;
/** Set where others are to notice first that this process ends. Whoever presses Ctrl-C waits for nobody. */
let drainMs = 0;
let isServing = false;

process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);
for (const signal of ["SIGINT", "SIGHUP"] as const) process.on(signal, () => void stop(0));
process.on("SIGTERM", () => void stop(0, true));
endWithParent(() => void stop(0));
process.on("uncaughtException", (error) => {
  reportUncaught(error);
  void stop(1);
});
process.on("unhandledRejection", reportUncaught);

const started = start().catch((error: unknown) => {
  if (stopping.signal.aborted) return;
  tell(describeFault(error));
  void stop(1);
});

async function start(): Promise<void> {
  const environment = requireEnvironment();
  const { host, port, mode } = environment;
  const dev = mode === "development";
  await checkDatabase(environment);
  const fault = port === 0 ? undefined : await findPortFault(host, port);
  if (fault !== undefined) throw new StartError(fault);

  // The database starts in a thread of its own. Meanwhile this one loads the pages and all that they need.
  let preparing: Promise<PreparedPages> | undefined;
  const prepare = () => {
    preparing ??= import("./lib/prepare-pages").then(({ preparePages }) => preparePages(environment));
    return preparing;
  };
  // Whoever waits for it hears of a fault; if nothing gets that far, the start has ended for another reason.
  cleanups.push(async () => (await preparing?.catch(() => undefined))?.close());
  const database = await step("Database", async () => {
    const opened = await openDatabase(environment, {
      title: dev ? "npm run dev" : "npm start",
      whenHeld: "refuse",
      onBroken: (reason) => {
        tell(`The embedded Postgres gave up: ${reason}. What was published is kept; mend that and start again.`);
        void stop(1);
      },
      onUnderWay: () => void prepare().catch(() => undefined),
    });
    cleanups.push(opened.close);
    return opened;
  });
  provideDatabaseUrl(database.url);
  // Made here where it is missing, so that nobody meets a page that cannot sign them in.
  await requireAuthSecret(environment);
  await step(
    "Migrations",
    () => prepareSchema(environment, database.url),
    (applied) => applied.length === 0,
  );
  const lists = await import("./lib/start-lists");
  cleanups.push(lists.closePrisma);
  await step("Demo lists", lists.loadListsIfNone, (loaded) => loaded === 0);
  cleanups.push(lists.startListJobs(database.url));
  const web = await step("Server", async () => (await prepare()).serve(database.url));
  cleanups.push(web.close, () => web.drain(drainMs));
  isServing = true;
  await database.announce(web.address);
  log = await import("../lib/observe/log.server");
  log.logEvent("The server is ready", { address: web.address, pid: process.pid });
  console.log(`Which Portal is ready: ${web.address}`);
}

/** Runs one step of the start and says how long it took, or that there was nothing to do. */
async function step<T>(
  name: string,
  work: () => Promise<T>,
  isNothing: (result: T) => boolean = () => false,
): Promise<T> {
  const startedAt = performance.now();
  const result = await work();
  stopping.signal.throwIfAborted();
  const took = formatSeconds(performance.now() - startedAt);
  console.log(`${name}: ${isNothing(result) ? "nothing to do" : took}`);
  return result;
}

/** Closes everything that was opened and ends the process, within limits: nothing may stay behind. */
async function stop(code: number, mayDrain = false): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  log?.logEvent("The server stops", { code });
  announceStop();
  if (mayDrain && isServing) drainMs = requireEnvironment().process.drainSeconds * SECOND_MS;
  setTimeout(() => process.exit(1), drainMs + STOP_TIMEOUT_MS).unref();
  // A step that is under way is waited for, so that it leaves nothing half open.
  await started;
  for (const cleanup of cleanups.reverse()) {
    await cleanup().catch((error: unknown) => tell(describeFault(error)));
  }
  log?.logEvent("The server has stopped");
  process.exit(code);
}

/** Tells the person who starts the app, whatever has become of the console. */
function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

function reportUncaught(fault: unknown): void {
  if (log === undefined) tell(describeFault(fault));
  else log.logUnforeseen("Nobody waited for what failed", fault);
}
