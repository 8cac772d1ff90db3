import { createHash } from "node:crypto";
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../lib/root-folder.mjs";

/** What the app is built from and started with. */
const FOLDERS = ["app", "components", "lib", "prisma", "public", "scripts"];
const FILES = ["next.config.ts", "package.json", "package-lock.json", "tsconfig.json"];
/** Pages and handlers to measure against, laid over those of the product. */
const EXTRA_APP = "scripts/bench/extra-app";

/** One folder for each clone and user, so that what was built there can be used again. */
const MARK = createHash("sha256").update(`${ROOT} ${userInfo().username}`).digest("hex").slice(0, 12);
const BUILD_FOLDER = join(tmpdir(), `which-portal-bench-build-${MARK}`);

/**
 * Builds the product with pages and handlers beside it that do next to nothing, and gives back the folder. A build of
 * the same sources is used again. The product itself never holds these pages.
 */
export function prepareBenchBuild(): Promise<string> {
  prepared ??= prepareAnew();
  return prepared;
}

let prepared: Promise<string> | undefined;

async function prepareAnew(): Promise<string> {
  mkdirSync(BUILD_FOLDER, { recursive: true, mode: 0o700 });
  for (const folder of FOLDERS) {
    rmSync(join(BUILD_FOLDER, folder), { recursive: true, force: true });
    cpSync(join(ROOT, folder), join(BUILD_FOLDER, folder), { recursive: true });
  }
  for (const file of FILES) cpSync(join(ROOT, file), join(BUILD_FOLDER, file));
  cpSync(join(ROOT, EXTRA_APP), join(BUILD_FOLDER, "app"), { recursive: true });
  linkPackages();
  const { build, isBuilt } = await import(pathToFileURL(join(BUILD_FOLDER, "scripts/lib/ensure-built.mjs")).href);
  if (!isBuilt()) await build();
  return BUILD_FOLDER;
}

/** The bundler reads nothing outside of its own folder, so that a link to the folder of packages would not do. */
function linkPackages(): void {
  const [from, to] = [join(ROOT, "node_modules"), join(BUILD_FOLDER, "node_modules")];
  if (readLock(from) === readLock(to)) return;
  rmSync(to, { recursive: true, force: true });
  rmSync(join(BUILD_FOLDER, ".next"), { recursive: true, force: true });
  try {
    linkFolder(from, to);
  } catch {
    // Another disk, or one without hard links.
    rmSync(to, { recursive: true, force: true });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const child of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, child.name), join(to, child.name)];
    if (child.isDirectory()) linkFolder(source, target);
    else if (child.isSymbolicLink()) cpSync(source, target, { verbatimSymlinks: true });
    else linkSync(source, target);
  }
}

/** Written last by whoever installs, so that a folder without it is not whole. */
function readLock(folder: string): string | undefined {
  const file = join(folder, ".package-lock.json");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
