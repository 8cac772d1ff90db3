import "server-only";
import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Environment } from "../env.server";

const SECRET_BYTES = 48;
const SHORTEST_SECRET = 32;

/** The secret that signs sessions is missing or cannot be used. The message says what to do and never holds one. */
export class AuthSecretError extends Error {
  override readonly name = "AuthSecretError";
}

/**
 * The secret that signs sessions and encrypts second factors: `AUTH_SECRET`, else one that is made once and kept in the
 * data folder, readable by its owner alone.
 *
 * With a database server in production it has to be set: other server processes must know the same one.
 */
export async function requireAuthSecret(
  environment: Pick<Environment, "authSecret" | "databaseUrl" | "dataDir" | "mode">,
): Promise<string> {
  const { authSecret, databaseUrl, dataDir, mode } = environment;
  if (authSecret !== undefined) return authSecret;
  if (databaseUrl !== undefined && mode === "production") {
    throw new AuthSecretError(
      "AUTH_SECRET is missing. Where DATABASE_URL is set, set it too, to the same text for every server process: " +
        "at least 32 random characters, such as the output of: openssl rand -base64 48",
    );
  }
  const file = join(dataDir, "auth-secret");
  const kept = (await readKept(file)) ?? (await keepNew(file));
  if (kept.length < SHORTEST_SECRET) {
    throw new AuthSecretError(
      `The file ${file} holds no secret. Remove it: a new one is made, and everybody signs in again.`,
    );
  }
  return kept;
}

/** Keeps a secret that comes out of a backup in the place of any other. */
export async function keepAuthSecret(dataDir: string, secret: string): Promise<void> {
  const file = join(dataDir, "auth-secret");
  const made = await writeBeside(file, secret);
  await rename(made, file);
}

async function readKept(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw new AuthSecretError(`The file ${file} cannot be read. Mend its permissions.`, { cause: error });
  }
}

/** Of several processes that start at once, the first one's secret holds; half a file is never read. */
async function keepNew(file: string): Promise<string> {
  let made: string | undefined;
  try {
    made = await writeBeside(file, randomBytes(SECRET_BYTES).toString("base64"));
    await link(made, file).catch((error: unknown) => {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    });
  } catch (error) {
    throw new AuthSecretError(`The file ${file} cannot be made. Mend the folder's permissions, or set AUTH_SECRET.`, {
      cause: error,
    });
  } finally {
    if (made !== undefined) await rm(made, { force: true });
  }
  return (await readKept(file)) ?? "";
}

async function writeBeside(file: string, secret: string): Promise<string> {
  const made = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(made, `${secret}\n`, { mode: 0o600, flag: "wx" });
  return made;
}
