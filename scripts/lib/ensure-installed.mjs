import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, requireWritableFolder } from "./root-folder.mjs";
import { runCommand, toBinFile } from "./run-command.mjs";

const LOCK_FILE = join(ROOT, "package-lock.json");
const INSTALLED_LOCK_FILE = join(ROOT, "node_modules/.package-lock.json");
const SCHEMA_FILE = join(ROOT, "prisma/schema.prisma");
const PRISMA_PACKAGE_FILE = join(ROOT, "node_modules/prisma/package.json");
const SCHEMA_STAMP_FILE = join(ROOT, "lib/db/generated/.made-from");

/** Says whether `node_modules` holds exactly the packages of `package-lock.json`. */
export function isInstalled() {
  if (!existsSync(INSTALLED_LOCK_FILE)) return false;
  const wanted = readJson(LOCK_FILE).packages;
  const installed = readJson(INSTALLED_LOCK_FILE).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const found = installed[path];
    // A package for another system is optional and rightly missing.
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** Installs the packages of `package-lock.json`, development ones too. */
export async function install() {
  requireWritableFolder();
  await runCommand("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]);
}

/** Says whether the Prisma client was made from the schema as it is now. */
export function isGenerated() {
  return existsSync(SCHEMA_STAMP_FILE) && readFileSync(SCHEMA_STAMP_FILE, "utf8") === toSchemaStamp();
}

/** Makes the Prisma client from the schema. */
export async function generate() {
  requireWritableFolder();
  // Any executable does: generating needs no schema engine, and naming one keeps Prisma from downloading its own.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await runCommand(process.execPath, [toBinFile("prisma"), "generate", "--schema", SCHEMA_FILE], { env });
  writeFileSync(SCHEMA_STAMP_FILE, toSchemaStamp());
}

function toSchemaStamp() {
  const schema = readFileSync(SCHEMA_FILE);
  const generator = readJson(PRISMA_PACKAGE_FILE).version;
  return createHash("sha256").update(schema).update(generator).digest("hex");
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
