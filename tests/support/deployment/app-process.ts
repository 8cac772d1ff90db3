import { join } from "node:path";
import { expect, inject, vi } from "vitest";
import { runScript, type ScriptProcess } from "../script-process";

/** One process of the app, as it runs on servers. */
export interface AppProcess {
  readonly address: string;
  readonly script: ScriptProcess;
}

/** The same for every process; no test may know it. */
const AUTH_SECRET = "the processes of one test share this text, 0123456789";

/** Starts the production output on an address of this machine, and does not wait until it is ready. It logs faults alone. */
export function startProcess(address: string, settings: Readonly<Record<string, string>>): AppProcess {
  const { port } = new URL(address);
  const env = { PORT: port, AUTH_SECRET, LOG_LEVEL: "error", ...settings };
  const script = runScript(join(inject("packageFolder"), "server.mjs"), [], env);
  return { address, script };
}

/** Waits until a process says that it is ready; one that has ended instead tells why. */
export async function waitUntilReady({ address, script }: AppProcess): Promise<void> {
  let ending: unknown;
  void script.ended.then((ended) => {
    ending = ended;
  });
  const look = async () => expect(ending !== undefined || (await readReadiness(address)) === 200).toBe(true);
  await vi.waitFor(look, { timeout: 180_000, interval: 100 });
  if (ending !== undefined) throw new Error(`A process ended instead of being ready: ${JSON.stringify(ending)}`);
}

/** The status of the answer; undefined while nothing listens. */
export async function readReadiness(address: string): Promise<number | undefined> {
  return await fetch(`${address}/readyz`).then(
    ({ status }) => status,
    () => undefined,
  );
}

/** Runs one of the command lines of the production output, and gives back what it prints. */
export async function runCommandLine(
  name: "admin" | "lists",
  args: readonly string[],
  databaseUrl: string,
  input = "",
): Promise<string> {
  const script = runScript(join(inject("packageFolder"), `${name}.mjs`), args, { DATABASE_URL: databaseUrl });
  if (input !== "") script.write(input);
  script.endInput();
  const { code, stdout, stderr } = await script.ended;
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${stderr}${stdout}`);
  return stdout;
}
