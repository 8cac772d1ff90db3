import "server-only";
import { access, constants, mkdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Environment } from "../env.server";
import { DatabaseStartError } from "./database-start-error";
import { claimDataLock, type DataLock, findLockHolder, type LockHolder } from "./embedded/data-lock.server";
import { EmbeddedPostgresError, removeDeadSocket, startEmbeddedPostgres } from "./embedded/embedded-postgres.server";
import { toDatabaseUrl } from "./embedded/socket-address.server";
import { requireServer } from "./require-server.server";

const HOLDER_START_TIMEOUT_MS = 20_000;
/** A process that was just told to end, or whose npm was killed, needs this long to close its files. */
const HOLDER_END_MS = 2500;
const HOLDER_POLL_MS = 50;

/** A database that is ready for connections. */
export interface OpenedDatabase {
  readonly url: string;
  /** `server`: `DATABASE_URL` names it. `owned`: this process runs it. `joined`: another process on this machine does. */
  readonly kind: "server" | "owned" | "joined";
  /** Tells other processes where the pages of this one are. */
  announce(webAddress: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenDatabaseOptions {
  /** What this process is, as another one shall call it: "npm start". */
  readonly title: string;
  /** What to do when another living process has the embedded database: use it too, or refuse. */
  readonly whenHeld: "join" | "refuse";
  /** The embedded Postgres gave up: this process should end. */
  readonly onBroken: (reason: string) => void;
  /** The rest is up to another thread or a server: this thread has time for other work until then. */
  readonly onUnderWay?: () => void;
}

/**
 * Opens the database that the environment asks for: the server of `DATABASE_URL`, else the embedded one under `DATA_DIR`.
 *
 * Only one process ever has the embedded files open. Throws a {@link DatabaseStartError} when there is no database to be
 * had, and leaves nothing running then.
 */
export async function openDatabase(
  environment: Pick<Environment, "databaseUrl" | "dataDir">,
  options: OpenDatabaseOptions,
): Promise<OpenedDatabase> {
  const { databaseUrl, dataDir } = environment;
  if (databaseUrl !== undefined) {
    options.onUnderWay?.();
    await requireServer(databaseUrl);
    return { url: databaseUrl, kind: "server", announce: doNothing, close: doNothing };
  }
  return openEmbedded(dataDir, options);
}

/** Throws the {@link DatabaseStartError} that opening the database for a server would throw, where that can be known before. */
export async function checkDatabase({
  databaseUrl,
  dataDir,
}: Pick<Environment, "databaseUrl" | "dataDir">): Promise<void> {
  if (databaseUrl !== undefined) return requireServer(databaseUrl);
  const deadline = Date.now() + HOLDER_END_MS;
  for (;;) {
    const holder = await findHolder(dataDir);
    if (holder === undefined) return;
    if (Date.now() > deadline) throw new DatabaseStartError(describeHolder(dataDir, holder));
    await wait(HOLDER_POLL_MS);
  }
}

async function findHolder(dataDir: string): Promise<LockHolder | undefined> {
  try {
    await requireWritable(dataDir);
    return await findLockHolder(toLockFile(dataDir));
  } catch (error) {
    throw new DatabaseStartError(describeFolderFault(dataDir, error), { cause: error });
  }
}

async function openEmbedded(dataDir: string, options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const deadline = Date.now() + HOLDER_START_TIMEOUT_MS;
  for (;;) {
    const lock = await lockDataFolder(dataDir, options.title);
    if (lock.claimed) return openOwned(dataDir, lock, options);
    if (options.whenHeld === "refuse") throw new DatabaseStartError(describeHolder(dataDir, lock.holder));
    if (lock.holder.address !== undefined) {
      return { url: toDatabaseUrl(lock.holder.address), kind: "joined", announce: doNothing, close: doNothing };
    }
    if (Date.now() > deadline) {
      throw new DatabaseStartError(`${describeHolder(dataDir, lock.holder, "and has been starting for too long")}`);
    }
    await wait(HOLDER_POLL_MS);
  }
}

async function openOwned(dataDir: string, lock: DataLock, options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  try {
    if (lock.replaced?.address !== undefined) await removeDeadSocket(lock.replaced.address);
    const postgres = await startEmbeddedPostgres(dataDir, options.onBroken, options.onUnderWay);
    const close = async () => {
      await postgres.close();
      await lock.release();
    };
    await lock.update({ address: postgres.address }).catch(async (error: unknown) => {
      await close();
      throw error;
    });
    return { url: postgres.url, kind: "owned", announce: (webAddress) => lock.update({ webAddress }), close };
  } catch (error) {
    await lock.release();
    throw new DatabaseStartError(describeStartFault(dataDir, error), { cause: error });
  }
}

async function lockDataFolder(dataDir: string, title: string) {
  try {
    await makeFolder(dataDir);
    return await claimDataLock(toLockFile(dataDir), title);
  } catch (error) {
    throw new DatabaseStartError(describeFolderFault(dataDir, error), { cause: error });
  }
}

function toLockFile(dataDir: string): string {
  return join(dataDir, "postgres.lock");
}

/** Node's own recursive mkdir never returns where a parent exists and refuses children as if it did not, such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder, { mode: 0o700 }).catch(async (error: unknown) => {
    if (!(await isFolder(folder))) throw error;
  });
}

/** Looks at the folder, or at the nearest one above it that is there, and makes nothing. */
async function requireWritable(folder: string): Promise<void> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (!isThere && dirname(folder) !== folder) return requireWritable(dirname(folder));
  if (!(await isFolder(folder))) throw Object.assign(new Error("not a folder"), { code: "ENOTDIR" });
  await access(folder, constants.W_OK);
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

function describeHolder(dataDir: string, holder: LockHolder, addition = ""): string {
  const place = holder.webAddress === undefined ? "" : ` at ${holder.webAddress}`;
  const state = addition === "" ? "" : `, ${addition}`;
  return (
    `The data in ${dataDir} is in use by process ${holder.pid} (${holder.title}${place})${state}. ` +
    "Use that one, or end it first, or set DATA_DIR to another folder."
  );
}

const FOLDER_FAULTS: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "it lies on a disk that can only be read",
  EEXIST: "it is a file and not a folder, or lies in one",
  ENOTDIR: "it is a file and not a folder, or lies in one",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOENT: "it cannot be made there",
  ENAMETOOLONG: "its path is too long",
};

function describeFolderFault(dataDir: string, error: unknown): string {
  const fault = FOLDER_FAULTS[readCode(error)] ?? toFirstLine(error);
  return `The data folder ${dataDir} cannot be used: ${fault}. Mend that, or set DATA_DIR to a folder that can be written.`;
}

function describeStartFault(dataDir: string, error: unknown): string {
  const code = readCode(error);
  if (FOLDER_FAULTS[code] !== undefined) return describeFolderFault(dataDir, error);
  return (
    `The embedded Postgres could not start on the data in ${dataDir}: ${toFirstLine(error)}. ` +
    "Check the disk and the folder's owner; restore a copy of the folder if its files are damaged."
  );
}

function readCode(error: unknown): string {
  const code = error instanceof EmbeddedPostgresError || (error instanceof Error && "code" in error) ? error.code : "";
  return typeof code === "string" ? code : "";
}

function toFirstLine(error: unknown): string {
  const [line = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line.replace(/\.$/, "") || "unknown error";
}

async function doNothing(): Promise<void> {
  // A database that this process does not run is neither announced nor ended by it.
}
