import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toBinFile } from "../../scripts/lib/run-command.mjs";

export const PROJECT_FOLDER = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the command of an installed package in a folder and gives back its exit code and what it printed. */
export function runTool(packageName: string, binName: string, args: readonly string[], folder: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [toBinFile(packageName, binName), ...args], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}

/** The text of one of the project's own files. */
export function readProjectFile(path: string): string {
  return readFileSync(`${PROJECT_FOLDER}${path}`, "utf8");
}
