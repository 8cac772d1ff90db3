import { closePrisma, type Database, getPrisma } from "../../lib/db/client.server";
import { provideDatabaseUrl } from "../../lib/db/database-url.server";
import { openDatabase } from "../../lib/db/open-database.server";
import { prepareSchema } from "../../lib/db/prepare-schema.server";
import { requireEnvironment } from "../../lib/env.server";

/** The database as a command line uses it: the app's own while the app runs. */
export interface CommandDatabase {
  readonly url: string;
  readonly prisma: Database;
  close(): Promise<void>;
}

/** Opens the database for a command line, and migrates it unless the process that runs it has done so. */
export async function openCommandDatabase(title: string): Promise<CommandDatabase> {
  const environment = requireEnvironment();
  const opened = await openDatabase(environment, {
    title,
    whenHeld: "join",
    onBroken: (reason) => {
      console.error(`The embedded Postgres gave up: ${reason}. What was published is kept; mend that and try again.`);
      process.exit(1);
    },
  });
  try {
    if (opened.kind !== "joined") await prepareSchema(environment, opened.url);
  } catch (error) {
    await opened.close();
    throw error;
  }
  provideDatabaseUrl(opened.url);
  return {
    url: opened.url,
    prisma: getPrisma(),
    close: async () => {
      await closePrisma();
      await opened.close();
    },
  };
}
