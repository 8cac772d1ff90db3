import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { BUILT_SERVER } from "@/scripts/lib/ensure-built.mjs";
import { startBuiltApp } from "../../support/built-app";
import { PROJECT_FOLDER } from "../../support/run-tool";

const IS_ROOT = process.getuid?.() === 0;
/** For root no right to write is missing: it gets a view of the disk in which the folder can only be read. */
const READ_ONLY_VIEW = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"';

let dataFolder: string;
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
});
afterEach(async () => {
  await chmod(dataFolder, 0o700);
  await rm(dataFolder, { recursive: true, force: true });
});

/** Starts the app on a data folder that it may read and not write, and waits for its end. */
async function startWithoutWriting() {
  await chmod(dataFolder, 0o500);
  const command = [process.execPath, ...BUILT_SERVER];
  const [program = "", ...args] = IS_ROOT
    ? ["unshare", "--mount", "sh", "-c", READ_ONLY_VIEW, dataFolder, ...command]
    : command;
  const env = { ...process.env, NODE_ENV: "production", PORT: "0", DATA_DIR: dataFolder, DATABASE_URL: "" } as const;
  const ended = spawnSync(program, args, { cwd: PROJECT_FOLDER, env, encoding: "utf8" });
  await chmod(dataFolder, 0o700);
  return ended;
}

/** Every file of the folder with its size and when it was last written. */
async function readFiles(): Promise<readonly string[]> {
  const names = await readdir(dataFolder, { recursive: true });
  const files = names.map(async (name) => {
    const { size, mtimeMs } = await stat(join(dataFolder, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  return (await Promise.all(files)).sort();
}

it("a data folder that can only be read is named in one line, stays as it is, and serves again when it can be written", async () => {
  const app = await startBuiltApp(dataFolder);
  const lists = await (await fetch(`${app.baseUrl}/api/v1/lists`)).json();
  await app.stop();

  const before = await readFiles();
  const { status, stdout, stderr } = await startWithoutWriting();
  expect(status).toBe(1);
  expect(stdout).toBe("");
  expect(stderr.trim().split("\n")).toEqual([
    expect.stringMatching(
      /^The data folder \S+ cannot be used: (it lies on a disk that can only be read|this user may)/,
    ),
  ]);
  expect(await readFiles()).toEqual(before);

  const next = await startBuiltApp(dataFolder);
  expect(await (await fetch(`${next.baseUrl}/api/v1/lists`)).json()).toEqual(lists);
  await next.stop();
});
