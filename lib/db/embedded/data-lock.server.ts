import "server-only";
import { randomBytes } from "node:crypto";
import { link, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { connect } from "node:net";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { readProcessScope, readProcessStart, UNKNOWN_START } from "./process-identity.server";
import type { ListenAddress } from "./socket-server";

const RETRY_MS = 25;
const CLAIM_TIMEOUT_MS = 20_000;
const PROBE_TIMEOUT_MS = 2000;
/** A process that cannot be seen from here, and does not answer yet, is given this long to finish its start. */
const UNSEEN_START_MS = 60_000;
/** Where the file system has no hard links, a lock file is empty for a moment before its holder stands in it. */
const EMPTY_FILE_MS = 5000;

const HolderSchema = z.object({
  pid: z.int(),
  processStart: z.string(),
  scope: z.string(),
  nonce: z.string().regex(/^[0-9a-f]+$/),
  since: z.number(),
  /** What the process is, for a person who must find it. */
  title: z.string(),
  /** Where its database answers; absent while it starts. */
  address: z.union([z.object({ path: z.string() }), z.object({ host: z.string(), port: z.int() })]).optional(),
  /** Where its pages are, if it serves any. */
  webAddress: z.string().optional(),
});

/** The process that has the data folder, as its lock file tells. */
export type LockHolder = z.infer<typeof HolderSchema>;

/** The right to open the files, until it is released or the process ends. */
export interface DataLock {
  readonly claimed: true;
  /** The dead process whose lock this was. */
  readonly replaced: LockHolder | undefined;
  /** Adds to what others read about this process. */
  update(changes: Pick<Partial<LockHolder>, "address" | "webAddress">): Promise<void>;
  release(): Promise<void>;
}

/** Another process that lives has the lock. */
export interface HeldLock {
  readonly claimed: false;
  readonly holder: LockHolder;
}

/**
 * Takes the lock at `path`, unless a living process has it. The lock of a dead one is taken over: of any number of
 * processes that try this at once, exactly one succeeds.
 */
export async function claimDataLock(path: string, title: string): Promise<DataLock | HeldLock> {
  let mine: LockHolder = {
    pid: process.pid,
    processStart: (await readProcessStart(process.pid)) ?? UNKNOWN_START,
    scope: await readProcessScope(),
    nonce: randomBytes(8).toString("hex"),
    since: Date.now(),
    title,
  };
  const before = await readHolder(path);
  const holder = await claim(path, mine, Date.now() + CLAIM_TIMEOUT_MS);
  if (holder !== undefined) return { claimed: false, holder };
  await removeLeftovers(path, mine.nonce);
  return {
    claimed: true,
    replaced: before === "damaged" ? undefined : before,
    update: async (changes) => {
      mine = { ...mine, ...changes };
      await replaceHolder(path, mine);
    },
    release: async () => {
      const current = await readHolder(path);
      if (current !== "damaged" && current?.nonce === mine.nonce) await rm(path, { force: true });
    },
  };
}

/** Who has the lock at `path`; undefined when nobody does, or a process that has died. */
export async function findLockHolder(path: string): Promise<LockHolder | undefined> {
  const holder = await readHolder(path);
  if (holder === undefined || holder === "damaged") return undefined;
  return (await isAlive(holder, await readProcessScope())) ? holder : undefined;
}

/**
 * Becomes the holder, or says who is.
 *
 * To replace a dead holder takes a second lock, whose name holds the dead one's nonce, and a second look at the first
 * lock under it. The second lock is taken by the same rules, so a process that dies while it replaces a dead one is
 * itself replaced.
 */
async function claim(path: string, mine: LockHolder, deadline: number): Promise<LockHolder | undefined> {
  while (Date.now() < deadline) {
    if (await createHolder(path, mine)) return undefined;
    const holder = await readHolder(path);
    if (holder !== undefined) {
      if (holder !== "damaged" && (await isAlive(holder, mine.scope))) return holder;
      if (await replaceDead(path, holder, mine, deadline)) return undefined;
    }
    await wait(RETRY_MS);
  }
  throw new Error(`The lock ${path} changed hands for ${CLAIM_TIMEOUT_MS / 1000} seconds. Try again.`);
}

async function replaceDead(
  path: string,
  dead: LockHolder | "damaged",
  mine: LockHolder,
  deadline: number,
): Promise<boolean> {
  const takeover = `${path}.${toNonce(dead)}`;
  const rival = await claim(takeover, mine, deadline);
  if (rival !== undefined) return false;
  try {
    const current = await readHolder(path);
    if (current === undefined || toNonce(current) !== toNonce(dead)) return false;
    await replaceHolder(path, mine);
    return true;
  } catch (error) {
    // Whoever has the lock by now has cleared the draft away.
    if (isCode(error, "ENOENT")) return false;
    throw error;
  } finally {
    await rm(takeover, { force: true });
  }
}

function toNonce(holder: LockHolder | "damaged"): string {
  return holder === "damaged" ? holder : holder.nonce;
}

/** Creates the lock file with its content in one step, so that nobody reads half of it. Says whether it was there before. */
async function createHolder(path: string, holder: LockHolder): Promise<boolean> {
  const draft = await writeDraft(path, holder);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST") || isCode(error, "ENOENT")) return false;
    return await createWithoutLink(path, holder);
  } finally {
    await rm(draft, { force: true });
  }
}

async function createWithoutLink(path: string, holder: LockHolder): Promise<boolean> {
  try {
    const file = await open(path, "wx", 0o600);
    await file.writeFile(JSON.stringify(holder));
    await file.close();
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

async function replaceHolder(path: string, holder: LockHolder): Promise<void> {
  await rename(await writeDraft(path, holder), path);
}

async function writeDraft(path: string, holder: LockHolder): Promise<string> {
  const draft = `${path}.draft-${holder.nonce}-${randomBytes(4).toString("hex")}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(JSON.stringify(holder));
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

async function readHolder(path: string): Promise<LockHolder | "damaged" | undefined> {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (isCode(error, "ENOENT")) return undefined;
    throw error;
  });
  if (text === undefined || (text === "" && (await isYoung(path)))) return undefined;
  try {
    return HolderSchema.parse(JSON.parse(text));
  } catch {
    return "damaged";
  }
}

async function isYoung(path: string): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs < EMPTY_FILE_MS;
}

async function isAlive(holder: LockHolder, scope: string): Promise<boolean> {
  const isVisible = holder.scope === scope;
  const start = isVisible ? await readProcessStart(holder.pid) : undefined;
  if (start === holder.processStart && start !== UNKNOWN_START) return true;
  if (start === UNKNOWN_START) return holder.address === undefined || answers(holder.address);
  if (holder.address === undefined) return !isVisible && Date.now() - holder.since < UNSEEN_START_MS;
  // A port of a process that is known to have ended may by now be anybody's; a socket in the data folder is not.
  if (isVisible && !("path" in holder.address)) return false;
  return answers(holder.address);
}

function answers(address: ListenAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = "path" in address ? connect(address.path) : connect(address.port, address.host);
    const finish = (answered: boolean) => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(PROBE_TIMEOUT_MS, () => finish(false));
    socket.once("connect", () => finish(true));
    socket.once("error", () => finish(false));
  });
}

/** What processes left that died while they took or replaced the lock. While this process lives, none of it can matter. */
async function removeLeftovers(path: string, nonce: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const isLeftover = name.startsWith(`${basename(path)}.`) && !name.startsWith(`${basename(path)}.${nonce}`);
    if (isLeftover) await rm(join(folder, name), { force: true });
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
