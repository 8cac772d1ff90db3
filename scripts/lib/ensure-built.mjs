import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bringOlderFilesBack, setOlderFilesAside } from "./older-files.mjs";
import { ROOT, requireWritableFolder } from "./root-folder.mjs";
import { runCommand, toBinFile } from "./run-command.mjs";

/** What the built pages are made of. Other folders and files cannot change them. */
const SOURCE_FOLDERS = ["app", "components", "lib", "public"];
const SOURCE_FILES = [
  "next.config.ts",
  "tsconfig.json",
  "package-lock.json",
  "prisma/schema.prisma",
  "scripts/lib/build-service-worker.mjs",
  "scripts/lib/kept-files.mjs",
];
const SERVICE_WORKER_FILE = "public/sw.js";
/** Made from the schema, which counts by itself, and from the built pages. */
const GENERATED = ["lib/db/generated", SERVICE_WORKER_FILE];

// Next clears its folder when it starts to build, so a build that was cut short leaves no stamp.
const STAMP_FILE = join(ROOT, ".next/built-from");

/** Says whether the built pages are those of the sources as they are now. */
export function isBuilt() {
  return (
    existsSync(join(ROOT, SERVICE_WORKER_FILE)) &&
    existsSync(STAMP_FILE) &&
    readFileSync(STAMP_FILE, "utf8") === toBuildStamp()
  );
}

/** Builds the pages for production. Needs no database. */
export async function build() {
  requireWritableFolder();
  const stamp = toBuildStamp();
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  setOlderFilesAside();
  await runCommand(process.execPath, [toBinFile("next"), "build"], { env });
  // It leans on a package, and this file is read before packages are there.
  const { buildServiceWorker } = await import("./build-service-worker.mjs");
  await buildServiceWorker(SERVICE_WORKER_FILE);
  bringOlderFilesBack();
  writeFileSync(STAMP_FILE, stamp);
}

function toBuildStamp() {
  const hash = createHash("sha256");
  for (const path of [...SOURCE_FOLDERS.flatMap(listFiles), ...SOURCE_FILES]) {
    hash.update(`${path}\0`).update(
      createHash("sha256")
        .update(readFileSync(join(ROOT, path)))
        .digest(),
    );
  }
  const { postcss } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return hash.update(JSON.stringify({ postcss, publicUrl: process.env.PUBLIC_URL })).digest("hex");
}

function listFiles(folder) {
  const children = readdirSync(join(ROOT, folder), { withFileTypes: true });
  return children
    .map((child) => ({ path: `${folder}/${child.name}`, isFolder: child.isDirectory() }))
    .filter(({ path }) => !GENERATED.includes(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, isFolder }) => (isFolder ? listFiles(path) : [path]));
}
