import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isGenerated, isInstalled } from "./ensure-installed.mjs";
import { ROOT } from "./root-folder.mjs";

/**
 * Runs `scripts/<name>.ts` with the arguments behind the name, after what it needs is there.
 *
 * @param {string} name
 */
export async function runCommandLine(name) {
  if (!(isInstalled() && isGenerated())) {
    // Standard output belongs to the command: a machine may read it.
    const { status } = spawnSync(process.execPath, [join(ROOT, "scripts/generate.mjs")], { stdio: ["ignore", 2, 2] });
    if (status !== 0) {
      process.exitCode = 1;
      return;
    }
  }
  // Files that people name lie where they are; what the project reads lies in its own folder.
  process.env.CALLER_FOLDER = process.env.npm_lifecycle_event === name ? process.env.INIT_CWD : process.cwd();
  process.chdir(ROOT);
  process.env.NODE_ENV ??= "production";
  process.argv.splice(1, 2, join(ROOT, `scripts/${name}.ts`));
  const { register } = await import("tsx/esm/api");
  register();
  await import(pathToFileURL(join(ROOT, `scripts/${name}.ts`)).href);
}
