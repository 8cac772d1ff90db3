import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
// The tracer that Next finds the files of its standalone output with.
import tracer from "next/dist/compiled/@vercel/nft/index.js";
import { buildServer } from "./build-server.mjs";
import { ROOT } from "./root-folder.mjs";

/** What Next itself puts together: pages, handlers and the packages that they need. */
const STANDALONE = ".next/standalone";
/** Beside the build, where packages are found. */
const SERVER_FOLDER = ".next/which-portal-package";
const COMMAND_LINES = { admin: "scripts/admin.ts", lists: "scripts/lists.ts" };
const STARTED = ["serve", ...Object.keys(COMMAND_LINES)];

/** What is found by its path or name alone, which no tracer sees. */
const FOUND_BY_PATH = [
  // The reader of PDF takes its geometry from here, in the one that npm installed for this system.
  ...readdirSync(join(ROOT, "node_modules/@napi-rs"))
    .filter((name) => name.startsWith("canvas"))
    .map((name) => `node_modules/@napi-rs/${name}`),
  "node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm",
  "node_modules/pdfjs-dist/cmaps",
  "node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs",
  "node_modules/pdfjs-dist/package.json",
  "node_modules/pdfjs-dist/standard_fonts",
];

/** Next's standalone output has what a server needs of it; what imports it could load all of it. */
const TRACED_BY_NEXT = ["node_modules/next/**"];

/** The folder cannot be used; the message is for a person. */
export class PackageError extends Error {
  name = "PackageError";
}

/**
 * Puts all that runs on servers into a folder that is empty or not there, and gives back its size in bytes. Nothing in
 * it needs another file than those in it, on any machine of this system and processor.
 *
 * @param {string} folder
 * @returns {Promise<number>}
 */
export async function assemblePackage(folder) {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new PackageError(`The folder ${folder} is not empty.`);
  mkdirSync(folder, { recursive: true });
  for (const path of [".next", "node_modules"]) copy(`${STANDALONE}/${path}`, join(folder, path));
  for (const path of [".next/static", "public", "prisma"]) copy(path, join(folder, path));
  await copyServer(folder);
  for (const name of STARTED) {
    writeFileSync(join(folder, `${name === "serve" ? "server" : name}.mjs`), toStartFile(name));
  }
  copy("scripts/package/check-health.mjs", join(folder, "check-health.mjs"));
  const { name, version, engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const manifest = { name, version, private: true, type: "module", engines };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  return measure(folder);
}

/** The server, its threads and the command lines, and of the packages the files that these can load. */
async function copyServer(folder) {
  rmSync(join(ROOT, SERVER_FOLDER), { recursive: true, force: true });
  await buildServer(SERVER_FOLDER, COMMAND_LINES);
  const entries = readdirSync(join(ROOT, SERVER_FOLDER)).map((name) => join(ROOT, SERVER_FOLDER, name));
  const { fileList } = await tracer.nodeFileTrace(entries, { base: ROOT, processCwd: ROOT, ignore: TRACED_BY_NEXT });
  const packages = [...fileList].filter((path) => path.startsWith("node_modules/"));
  for (const path of [...packages, ...FOUND_BY_PATH]) copy(path, join(folder, path));
  copy(SERVER_FOLDER, join(folder, "server"));
}

/** The server looks for its files in the folder that it runs in; a person names files from their own. */
function toStartFile(name) {
  return `process.env.CALLER_FOLDER = process.cwd();
process.env.NODE_ENV ??= "production";
process.chdir(import.meta.dirname);
await import("./server/${name}.mjs");
`;
}

function copy(path, target) {
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(ROOT, path), target, { recursive: true, verbatimSymlinks: true });
}

function measure(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((child) => child.isFile());
  return files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
}
