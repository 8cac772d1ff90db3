import "server-only";
import { Client, type Pool } from "pg";
import type { Environment } from "../env.server";
import { grantAppRights } from "./app-rights.server";
import { DatabaseStartError } from "./database-start-error";
import { migrate } from "./migrate.server";
import { requireServer } from "./require-server.server";

/** As whom the app works, and in which database. */
interface AppRole {
  readonly role: string;
  readonly database: string;
}

/** What a user who could undo the rules of the database would be able to do. */
interface Powers {
  readonly database: string;
  readonly is_migrator: boolean;
  readonly owns_tables: boolean;
  readonly makes_tables: boolean;
}

/**
 * Brings an opened database to the newest schema and says which migrations that took.
 *
 * Where `MIGRATION_DATABASE_URL` names another user, that one migrates and then gives the user of `DATABASE_URL` what
 * the app needs and no more, in the same transaction: a later migration cannot leave rights behind or out. A user who
 * could take the rules away is refused, since two users would then protect nothing.
 */
export async function prepareSchema(
  { migrationDatabaseUrl }: Pick<Environment, "migrationDatabaseUrl">,
  url: string,
): Promise<readonly string[]> {
  if (migrationDatabaseUrl === undefined) return migrate(url);
  await requireServer(migrationDatabaseUrl, "MIGRATION_DATABASE_URL");
  const app = await readAppRole(url);
  return migrate(migrationDatabaseUrl, undefined, (pool) => limitApp(pool, app));
}

async function readAppRole(url: string): Promise<AppRole> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<AppRole>("SELECT current_user AS role, current_database() AS database");
    const [app] = rows;
    if (app === undefined) throw new DatabaseStartError("The database does not say which user DATABASE_URL names.");
    return app;
  } finally {
    await client.end();
  }
}

async function limitApp(pool: Pool, { role, database }: AppRole): Promise<void> {
  // Servers before version 15 let everybody make tables there.
  await pool.query("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
  const { rows } = await pool.query<Powers>(
    `SELECT current_database() AS database, pg_has_role($1, current_user, 'MEMBER') AS is_migrator,
      has_schema_privilege($1, 'public', 'CREATE') AS makes_tables,
      EXISTS (
        SELECT 1 FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_has_role($1, relowner, 'MEMBER')
      ) AS owns_tables`,
    [role],
  );
  const fault = rows[0] && findFault(rows[0], database);
  if (fault !== undefined) throw new Error(fault);
  await grantAppRights(pool, role);
}

function findFault(powers: Powers, database: string): string | undefined {
  if (powers.database !== database) return "DATABASE_URL and MIGRATION_DATABASE_URL name different databases";
  if (powers.is_migrator) return "the user of DATABASE_URL may do all that the one of MIGRATION_DATABASE_URL may";
  if (powers.owns_tables) return "the user of DATABASE_URL owns tables; REASSIGN OWNED gives them to the other one";
  if (powers.makes_tables) return "the user of DATABASE_URL may make tables; ALTER DATABASE gives it another owner";
  return undefined;
}
