import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root-folder.mjs";

const STATIC_FOLDER = join(ROOT, ".next/static");
/** A build clears all of its folder but this one. */
const OLDER_FOLDER = join(ROOT, ".next/cache/older-static");
const OWN_FILES_LIST = join(ROOT, ".next/own-static-files.json");

/**
 * Sets aside what the pages of the last build load, before the next one replaces it. Pages that are open, and copies of
 * pages in a cache in front, go on asking for it.
 */
export function setOlderFilesAside() {
  if (!existsSync(OWN_FILES_LIST)) return;
  rmSync(OLDER_FOLDER, { recursive: true, force: true });
  const paths = JSON.parse(readFileSync(OWN_FILES_LIST, "utf8"));
  for (const path of paths.filter((each) => existsSync(join(STATIC_FOLDER, each)))) {
    cpSync(join(STATIC_FOLDER, path), join(OLDER_FOLDER, path));
  }
}

/** Puts what was set aside beside the files of the new build: those of one older build, and not of all there were. */
export function bringOlderFilesBack() {
  writeFileSync(OWN_FILES_LIST, JSON.stringify(listFiles(STATIC_FOLDER)));
  if (!existsSync(OLDER_FOLDER)) return;
  cpSync(OLDER_FOLDER, STATIC_FOLDER, { recursive: true, force: false });
}

/** The paths of all files in a folder and the folders in it, from there, in order. */
export function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((child) => child.isFile())
    .map((child) =>
      join(child.parentPath, child.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
