import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bringOlderFilesBack, setOlderFilesAside } from "./older-files.mjs";
import { ROOT, requireWritableFolder } from "./root-folder.mjs";
import { runCommand, toBinFile } from "./run-command.mjs";

/** What the built pages and the built server are made of. Other folders and files cannot change them. */
const SOURCE_FOLDERS = ["app", "components", "lib", "public", "scripts/lib"];
const SOURCE_FILES = [
  "next.config.ts",
  "tsconfig.json",
  "package-lock.json",
  "prisma/schema.prisma",
  "scripts/serve.ts",
];
const SERVICE_WORKER_FILE = "public/sw.js";
const SERVER_FOLDER = ".next/which-portal-server";
const SERVER_FILE = `${SERVER_FOLDER}/serve.mjs`;
/** Made from the schema, which counts by itself, and from the built pages. */
const GENERATED = ["lib/db/generated", SERVICE_WORKER_FILE];

// Next clears its folder when it starts to build, so a build that was cut short leaves no stamp.
const STAMP_FILE = join(ROOT, ".next/built-from");

/** What Node is to run for the built server, in the project's folder. */
export const BUILT_SERVER = ["--conditions=react-server", SERVER_FILE];

/** Says whether the built pages and the built server are those of the sources as they are now. */
export function isBuilt() {
  return (
    [SERVICE_WORKER_FILE, SERVER_FILE].every((file) => existsSync(join(ROOT, file))) &&
    existsSync(STAMP_FILE) &&
    readFileSync(STAMP_FILE, "utf8") === toBuildStamp()
  );
}

/** Builds the pages and their server for production. Needs no database. */
export async function build() {
  requireWritableFolder();
  const stamp = toBuildStamp();
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  setOlderFilesAside();
  await runCommand(process.execPath, [toBinFile("next"), "build"], { env });
  // They lean on a package, and this file is read before packages are there.
  const { buildServiceWorker } = await import("./build-service-worker.mjs");
  await buildServiceWorker(SERVICE_WORKER_FILE);
  const { buildServer } = await import("./build-server.mjs");
  await buildServer(SERVER_FOLDER);
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
