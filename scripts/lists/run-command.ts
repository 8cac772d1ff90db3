import { userInfo } from "node:os";
import type { Command } from "commander";
import type { Database } from "../../lib/db/client.server";
import { createListJobs } from "../../lib/lists/worker/create-list-jobs.server";
import type { ListJobs } from "../../lib/lists/worker/list-jobs.server";
import { type IsoDate, todayInLosAngeles } from "../../lib/shared/iso-date";
import { openCommandDatabase } from "../lib/open-command-database";
import { describeFault } from "../lib/serve-process";
import { type CommandOutcome, printOutcome } from "./command-outcome";

/** What a command works with. */
export interface CommandContext {
  readonly db: Database;
  readonly jobs: ListJobs;
  /** Who does it, in the audit log. */
  readonly actor: string;
  readonly today: IsoDate;
}

const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Adds `--json` to a command and runs it with the database open. What it opened is closed again, also on Ctrl-C. */
export function addAction<A extends readonly unknown[]>(
  command: Command,
  work: (context: CommandContext, ...args: A) => Promise<CommandOutcome>,
): void {
  command.option("--json", "print one JSON document, on the last line (npm run -s keeps npm's own lines away)");
  command.action(async (...args: unknown[]) => {
    const isJson = command.opts<{ json?: boolean }>().json === true;
    // Commander passes the arguments and the options that the command declares, and then the command itself.
    process.exitCode = await run(isJson, (context) => work(context, ...(args.slice(0, -1) as unknown as A)));
  });
}

async function run(isJson: boolean, work: (context: CommandContext) => Promise<CommandOutcome>): Promise<number> {
  const cleanups: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup().catch(() => undefined);
  };
  for (const [signal, code] of Object.entries(SIGNAL_CODES)) {
    process.once(signal, () => void close().then(() => process.exit(code)));
  }
  try {
    const database = await openCommandDatabase("npm run lists");
    cleanups.push(database.close);
    const jobs = createListJobs(database.url);
    cleanups.push(jobs.close);
    const actor = `command line (${userInfo().username})`;
    const outcome = await work({ db: database.prisma, jobs, actor, today: todayInLosAngeles(new Date()) });
    await close();
    return printOutcome(outcome, isJson);
  } catch (error) {
    await close();
    return printOutcome({ ok: false, error: { code: "failed", message: describeFault(error) } }, isJson);
  }
}
