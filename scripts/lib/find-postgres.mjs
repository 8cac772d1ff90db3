// Prints the address of a PostgreSQL server on this machine that lets us make databases; prints nothing without one.
import { userInfo } from "node:os";
import pg from "pg";

const OLDEST_VERSION = 140_000;

const PROBE = `
  SELECT (rolsuper OR rolcreatedb) AND current_setting('server_version_num')::int >= ${OLDEST_VERSION} AS fits
  FROM pg_roles WHERE rolname = current_user`;

for (const user of new Set([userInfo().username, "postgres"])) {
  for (const database of ["test", "postgres"]) {
    const url = `postgresql://${user}@127.0.0.1:5432/${database}`;
    if (await fits(url)) {
      console.log(url);
      process.exit(0);
    }
  }
}

async function fits(connectionString) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    const { rows } = await client.query(PROBE);
    return rows[0]?.fits === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
