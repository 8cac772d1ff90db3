import { resolve } from "node:path";
import { keepAuthSecret, requireAuthSecret } from "../../lib/auth/auth-secret.server";
import { BackupError, type BackupHeader, checkBackup } from "../../lib/db/backup/backup-file.server";
import { restoreBackup } from "../../lib/db/backup/restore-backup.server";
import { writeBackup } from "../../lib/db/backup/write-backup.server";
import { openDatabase } from "../../lib/db/open-database.server";
import { type Environment, requireEnvironment } from "../../lib/env.server";
import { err, ok } from "../../lib/shared/result";
import type { CommandOutcome } from "../lists/command-outcome";
import { callerFolder } from "../lists/read-input";

const ON_A_SERVER =
  "DATABASE_URL names a PostgreSQL server, which has its own programs for this. " +
  'Back it up with: pg_dump --format=custom --file=which-portal.dump "$DATABASE_URL", and restore into an empty database ' +
  'with: pg_restore --exit-on-error --single-transaction --no-owner --dbname="$DATABASE_URL" which-portal.dump';

/** Writes all that the embedded database keeps into a file, also while the app runs. */
export async function backUp(open: () => Promise<{ readonly url: string }>, name: string): Promise<CommandOutcome> {
  return await onEmbedded(async (environment) => {
    const file = resolve(callerFolder(), name);
    const { url } = await open();
    const secret = environment.authSecret === undefined ? await requireAuthSecret(environment) : null;
    const header = await writeBackup(url, file, secret);
    const beside =
      secret === null
        ? "AUTH_SECRET is not in it: keep that apart, or second factors are lost."
        : "It holds password hashes and the secret of second factors: keep it where only you can read it.";
    return toOutcome(header, file, `${file}: ${describeContent(header)}. ${beside}`);
  });
}

/** Makes an empty embedded database what a backup holds. The app must not run. */
export async function restore(name: string): Promise<CommandOutcome> {
  return await onEmbedded(async (environment) => {
    const file = resolve(callerFolder(), name);
    const { authSecret, dataDir } = environment;
    const header = await checkBackup(file);
    const { secret } = header;
    const database = await openDatabase(environment, {
      title: "npm run admin -- restore",
      whenHeld: "refuse",
      onBroken: (reason) => {
        process.stderr.write(`The embedded Postgres gave up: ${reason}. Mend that and restore into a new folder.\n`);
        process.exit(1);
      },
    });
    try {
      await restoreBackup(database.url, file, header, async () => {
        if (secret !== null) await keepAuthSecret(dataDir, secret);
      });
    } finally {
      await database.close();
    }
    const isSecretElsewhere = secret === null || authSecret !== undefined;
    const hint = isSecretElsewhere ? " Start with the AUTH_SECRET of before, or second factors do not work." : "";
    return toOutcome(header, file, `Restored into ${dataDir}: ${describeContent(header)}.${hint}`);
  });
}

async function onEmbedded(work: (environment: Environment) => Promise<CommandOutcome>): Promise<CommandOutcome> {
  const environment = requireEnvironment();
  if (environment.databaseUrl !== undefined) return err({ code: "on-a-server", message: ON_A_SERVER });
  try {
    return await work(environment);
  } catch (error) {
    if (!(error instanceof BackupError)) throw error;
    return err({ code: "refused", message: error.message });
  }
}

function toOutcome({ madeAt, rows }: BackupHeader, file: string, line: string): CommandOutcome {
  return ok({ document: { file, madeAt, rows }, lines: [line] });
}

function describeContent({ rows }: BackupHeader): string {
  const count = (table: string, one: string) => `${rows[table] ?? 0} ${one}${rows[table] === 1 ? "" : "s"}`;
  return (
    `${count("list_version", "edition")} with ${count("list_entry", "row")}, ` +
    `${count("app_user", "user")} and ${count("audit_event", "line")} of the audit log`
  );
}
