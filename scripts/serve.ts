import { createServer } from "node:http";
import next from "next";
import { requireAuthSecret } from "../lib/auth/auth-secret.server";
import { closePrisma, getPrisma } from "../lib/db/client.server";
import { provideDatabaseUrl } from "../lib/db/database-url.server";
import { migrate } from "../lib/db/migrate.server";
import { checkDatabase, openDatabase } from "../lib/db/open-database.server";
import { requireEnvironment } from "../lib/env.server";
import { loadDemoLists } from "../lib/lists/load-demo-lists.server";
import { createListJobs } from "../lib/lists/worker/create-list-jobs.server";
import { provideListJobs } from "../lib/lists/worker/list-jobs.server";
import { answerDirectly } from "./lib/answer-directly";
import { findPortFault } from "./lib/check-port.mjs";
import { describeFault, endWithParent, StartError } from "./lib/serve-process";
import { formatSeconds } from "./lib/steps.mjs";
import { startWebServer } from "./lib/web-server";

const STOP_TIMEOUT_MS = 25_000;

const stopping = new AbortController();
/** What was opened, the last first when it is closed. */
const cleanups: (() => Promise<unknown>)[] = [];

process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void stop(0));
endWithParent(() => void stop(0));
process.on("uncaughtException", (error) => {
  console.error(describeFault(error));
  void stop(1);
});
process.on("unhandledRejection", (reason) => console.error(describeFault(reason)));

const started = start().catch((error: unknown) => {
  if (stopping.signal.aborted) return;
  console.error(describeFault(error));
  void stop(1);
});

async function start(): Promise<void> {
  const environment = requireEnvironment();
  const { host, port, mode } = environment;
  const dev = mode === "development";
  await checkDatabase(environment);
  const fault = port === 0 ? undefined : await findPortFault(host, port);
  if (fault !== undefined) throw new StartError(fault);

  const database = await step("Database", async () => {
    const opened = await openDatabase(environment, {
      title: dev ? "npm run dev" : "npm start",
      whenHeld: "refuse",
      onBroken: (reason) => {
        console.error(
          `The embedded Postgres gave up: ${reason}. What was published is kept; mend that and start again.`,
        );
        void stop(1);
      },
    });
    cleanups.push(opened.close);
    return opened;
  });
  provideDatabaseUrl(database.url);
  // Made here where it is missing, so that nobody meets a page that cannot sign them in.
  await requireAuthSecret(environment);
  await step(
    "Migrations",
    () => migrate(database.url),
    (applied) => applied.length === 0,
  );
  cleanups.push(closePrisma);
  await step(
    "Demo lists",
    () => loadDemoLists(getPrisma()),
    (loaded) => loaded === 0,
  );
  const listJobs = createListJobs(database.url);
  cleanups.push(listJobs.close);
  provideListJobs(listJobs);

  const web = await step("Server", async () => {
    // In production Next has no web socket to offer, yet leaves every call without an answer that asks for another
    // protocol, as some HTTP clients always do. It gets no hold of the real server there.
    const app = next({ dev, dir: process.cwd(), hostname: host, port, ...(dev ? {} : { httpServer: createServer() }) });
    cleanups.push(() => app.close());
    await app.prepare();
    const answer = app.getRequestHandler();
    const opened = await startWebServer(
      host,
      port,
      (request, response) => {
        if (!answerDirectly(request, response, dev)) void answer(request, response);
      },
      // An open tab holds a web socket in development, and nobody waits for a request there.
      dev ? 0 : undefined,
      environment.trustedProxies,
    );
    cleanups.push(opened.close);
    return opened;
  });
  await database.announce(web.address);
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
async function stop(code: number): Promise<void> {
  if (stopping.signal.aborted) return;
  stopping.abort();
  setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
  // A step that is under way is waited for, so that it leaves nothing half open.
  await started;
  for (const cleanup of cleanups.reverse()) {
    await cleanup().catch((error: unknown) => console.error(describeFault(error)));
  }
  process.exit(code);
}
