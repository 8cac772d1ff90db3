import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startChild, stopChild, waitForEnd } from "./child-processes.mjs";
import { ROOT } from "./root-folder.mjs";

const GUARD_FILE = join(ROOT, "scripts/guard-command.mjs");

/** A command that ended with another code than 0, with everything it printed. */
class CommandFailed extends Error {
  constructor(command, args, ending, output) {
    super(`${command} ${args.join(" ")} ended with ${ending}`);
    this.name = "CommandFailed";
    this.output = output;
  }
}

/**
 * Runs a command in the project's folder and gives back what it printed; throws {@link CommandFailed} when it ends with
 * another code than 0 or takes longer than `timeoutMs`. The command does not outlive this process, not even when that is
 * killed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<string>}
 */
export async function runCommand(command, args, { env = process.env, timeoutMs } = {}) {
  const child = startChild(process.execPath, [GUARD_FILE, command, ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => stopChild(child), timeoutMs);
  const ending = await waitForEnd(child).finally(() => clearTimeout(timer));
  const output = Buffer.concat(chunks).toString("utf8");
  if (ending !== 0) throw new CommandFailed(command, args, ending, output);
  return output;
}

/** The file to run with Node for a command that an installed package brings. */
export function toBinFile(packageName, binName = packageName) {
  const folder = join(ROOT, "node_modules", packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[binName]);
}
