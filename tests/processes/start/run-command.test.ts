import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runCommand } from "@/scripts/lib/run-command.mjs";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A command that never ends by itself, and writes its process id into a file. */
const toEndless = (file: string) => [
  "-e",
  `require("node:fs").writeFileSync(${JSON.stringify(file)}, String(process.pid)); setInterval(() => {}, 1000)`,
];

async function readPid(file: string): Promise<number> {
  await expect.poll(() => readFile(file, "utf8").catch(() => ""), { timeout: 20_000 }).toMatch(/^\d+$/);
  return Number(await readFile(file, "utf8"));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it("a command does not outlive the process that ran it, when that is killed", async () => {
  const file = join(folder, "pid");
  const module = pathToFileURL(resolve("scripts/lib/run-command.mjs")).href;
  const code = `const { runCommand } = await import(${JSON.stringify(module)});
    await runCommand(process.execPath, ${JSON.stringify(toEndless(file))});`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "ignore" });
  const pid = await readPid(file);
  parent.kill("SIGKILL");
  await once(parent, "exit");
  await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
});

it("a command that takes too long is ended", async () => {
  const file = join(folder, "pid");
  const run = runCommand(process.execPath, toEndless(file), { timeoutMs: 3000 });
  await expect(run).rejects.toThrow("ended with");
  expect(isRunning(await readPid(file))).toBe(false);
});

it("a command that fails gives back what it printed, and one that works too", async () => {
  expect(await runCommand(process.execPath, ["-e", "console.log('said')"])).toBe("said\n");
  const failing = ["-e", "console.error('why'); process.exit(3)"];
  await expect(runCommand(process.execPath, failing)).rejects.toMatchObject({
    output: "why\n",
    message: expect.stringContaining("ended with 3"),
  });
  await expect(runCommand("no-such-command", [])).rejects.toMatchObject({ output: expect.stringContaining("ENOENT") });
});
