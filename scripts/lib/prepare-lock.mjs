import { createHash } from "node:crypto";
import { mkdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ROOT } from "./root-folder.mjs";

const BEAT_MS = 1000;
/** A holder that has missed this many beats is gone. */
const STALE_MS = 15 * BEAT_MS;

/** One place for each user and project folder, outside of the folders that the steps write. */
const LOCK_FOLDER = join(
  tmpdir(),
  `which-portal-prepare-${createHash("sha256").update(`${userInfo().username}\0${ROOT}`).digest("hex").slice(0, 16)}`,
);

/**
 * Runs `work` while no other start does the same in this folder: two that install or build at once would break each
 * other's files. The second one waits and then finds most of it done.
 */
export async function withPrepareLock(work) {
  await lock();
  const beat = setInterval(renew, BEAT_MS);
  process.once("exit", unlock);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off("exit", unlock);
    unlock();
  }
}

async function lock() {
  for (let hasSaid = false; !tryToLock(); ) {
    if (!hasSaid) console.log("Another start is preparing this folder; waiting for it");
    hasSaid = true;
    await wait(BEAT_MS / 4);
  }
}

function tryToLock() {
  try {
    mkdirSync(LOCK_FOLDER, { mode: 0o700 });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (isStale()) unlock();
    return false;
  }
}

function renew() {
  try {
    utimesSync(LOCK_FOLDER, new Date(), new Date());
  } catch (error) {
    // Whoever clears the folder for temporary files away also ends the lock; the work itself can go on.
    if (error.code !== "ENOENT") throw error;
  }
}

function isStale() {
  const found = statSync(LOCK_FOLDER, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > STALE_MS;
}

function unlock() {
  rmSync(LOCK_FOLDER, { recursive: true, force: true });
}
