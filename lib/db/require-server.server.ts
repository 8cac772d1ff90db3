import "server-only";
import { Client } from "pg";
import { DatabaseStartError } from "./database-start-error";

const CONNECT_TIMEOUT_MS = 8000;
/** The oldest PostgreSQL that its makers still mended when this was written. */
const OLDEST_VERSION = 14;

/** The setting that names a server, and what else somebody can do whose server cannot be used. */
const OTHERWISE = {
  DATABASE_URL: "or unset DATABASE_URL to use the embedded Postgres",
  MIGRATION_DATABASE_URL: "or unset MIGRATION_DATABASE_URL to migrate as the user that DATABASE_URL names",
} as const;

const UNTRUSTED =
  "this machine does not trust the server's certificate. Name the file of its authority with sslrootcert in the address";

/** What each code of the system or of Postgres means to the person who set the address. */
const FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: "there is no host of this name. Mend the host",
  EAI_AGAIN: "the name of the host cannot be looked up now. Check the network",
  ECONNREFUSED: "nothing listens there. Start the server, mend host and port",
  ECONNRESET: "the server closed the connection. Check that it is a PostgreSQL server",
  EHOSTUNREACH: "the host cannot be reached. Check the network",
  ENETUNREACH: "the network cannot be reached. Check the network",
  ETIMEDOUT: "nothing answered in time. Check the network and the host",
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  DEPTH_ZERO_SELF_SIGNED_CERT: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  CERT_HAS_EXPIRED: "the server's certificate has expired. Renew it",
  ERR_TLS_CERT_ALTNAME_INVALID: "the server's certificate is for another host. Mend the host",
  ENOENT: "there is no such socket. Start the server, mend the folder of the socket",
  EACCES: "this user may not use the socket. Mend its permissions",
  "28P01": "the server refused user or password. Mend them",
  "28000": "the server does not let this user in. Mend the user, or the server's pg_hba.conf",
  "3D000": "the server has no database of this name. Create it, mend the name",
  "53300": "the server has no free connection. Raise its max_connections, close other clients",
  "57P03": "the server is still starting. Wait a moment and start again",
};

/**
 * Makes sure that a server can be used: it answers within seconds, lets us in and is not too old. Throws a
 * {@link DatabaseStartError} that never holds the password.
 */
export async function requireServer(url: string, setting: keyof typeof OTHERWISE = "DATABASE_URL"): Promise<void> {
  const place = describePlace(url);
  let client: Client | undefined;
  try {
    client = new Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    client.on("error", () => undefined);
    await client.connect();
    const { rows } = await client.query<{ version: string }>("SELECT current_setting('server_version_num') AS version");
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (!(version >= OLDEST_VERSION)) {
      throw new DatabaseStartError(
        `The server that ${setting} names (${place}) is PostgreSQL ${version}. Use version ${OLDEST_VERSION} or newer, ${OTHERWISE[setting]}.`,
      );
    }
  } catch (error) {
    if (error instanceof DatabaseStartError) throw error;
    throw new DatabaseStartError(
      `${setting} (${place}) cannot be used: ${describeFault(error)}, ${OTHERWISE[setting]}.`,
    );
  } finally {
    await client?.end().catch(() => undefined);
  }
}

function describePlace(url: string): string {
  const { host, pathname, searchParams } = new URL(url);
  return `${searchParams.get("host") ?? host}${pathname}`;
}

function describeFault(error: unknown): string {
  if (error instanceof AggregateError) return describeFault(error.errors[0]);
  if (!(error instanceof Error)) return "it failed for an unknown reason. Check it";
  // The driver opens no files but those of certificates and keys.
  if ("syscall" in error && error.syscall === "open") return "a file that it names cannot be read. Mend its path";
  const known = "code" in error && typeof error.code === "string" ? FAULTS[error.code] : undefined;
  if (known !== undefined) return known;
  if (/timeout/i.test(error.message)) return FAULTS["ETIMEDOUT"] ?? error.message;
  if (/terminated/i.test(error.message)) return FAULTS["ECONNRESET"] ?? error.message;
  if (/not support SSL/i.test(error.message)) return "the server offers no encryption. Take sslmode out of the address";
  return `${error.message.split("\n")[0]}. Check the address`;
}
