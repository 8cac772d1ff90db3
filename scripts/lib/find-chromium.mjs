import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { ROOT } from "./root-folder.mjs";
import { runCommand, toBinFile } from "./run-command.mjs";

/** Chromium without what only a window needs starts and draws twice as fast: Playwright's own choice too. */
const PATH_NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const PROBE_MS = 20_000;
const DOWNLOAD_MS = 300_000;
const INSTALL_MS = 600_000;

const HOW_TO_MEND = "install one with `npx playwright install --with-deps chromium`, or name yours in CHROMIUM_PATH";

/** Finds a Chromium that starts, or gets one; throws with the one command that does where neither works. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (await starts(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which is no Chromium that starts: correct it, or unset it`);
  }
  return (await findInstalled()) ?? (await getChromium());
}

async function findInstalled() {
  for (const file of [...onPath(), playwrightOwn(), ...usualPlaces()]) {
    if (existsSync(file) && (await starts(file))) return file;
  }
  return undefined;
}

async function getChromium() {
  console.log("No Chromium found: getting one");
  await tries("npx playwright install chromium", DOWNLOAD_MS, process.execPath, [
    toBinFile("@playwright/test", "playwright"),
    "install",
    "chromium",
  ]);
  const downloaded = await findInstalled();
  if (downloaded !== undefined) return downloaded;

  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    await tries("apt-get update", INSTALL_MS, "apt-get", ["update"]);
    for (const name of ["chromium-headless-shell", "chromium"]) {
      const options = ["install", "--yes", "--no-install-recommends", name];
      await tries(`apt-get install ${name}`, INSTALL_MS, "apt-get", options, { DEBIAN_FRONTEND: "noninteractive" });
      const packaged = await findInstalled();
      if (packaged !== undefined) return packaged;
    }
  }
  throw new Error(`No Chromium found, and none could be had: ${HOW_TO_MEND}`);
}

/** Runs a command that may fail: what counts is whether there is a Chromium afterwards. */
async function tries(name, timeoutMs, command, args, env = {}) {
  try {
    await runCommand(command, args, { env: { ...process.env, ...env }, timeoutMs });
  } catch (error) {
    console.log(`${name} did not work: ${error.message}`);
  }
}

/** A file of the right name is not enough: Ubuntu's `chromium-browser` only says that there is a snap. */
async function starts(file) {
  try {
    return /chrom/i.test(await runCommand(file, ["--version", "--no-sandbox"], { timeoutMs: PROBE_MS }));
  } catch {
    return false;
  }
}

function onPath() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return PATH_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function playwrightOwn() {
  const { chromium } = createRequire(join(ROOT, "package.json"))("@playwright/test");
  return chromium.executablePath();
}

function usualPlaces() {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === "win32") {
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined)
      .map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe"));
  }
  return [];
}
