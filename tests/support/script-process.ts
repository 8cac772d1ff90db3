import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { z } from "zod";
import { keepOutput } from "../../scripts/lib/search-logs.mjs";
import { toNodeArguments } from "../../scripts/lib/test-scripts.mjs";

/** A script of the project that runs in a process of its own. */
export interface ScriptProcess {
  readonly pid: number;
  /** The next line of its output, read as JSON of a shape. */
  readJson<T>(schema: z.ZodType<T>): Promise<T>;
  write(line: string): void;
  endInput(): void;
  kill(signal?: NodeJS.Signals): void;
  /** Waits for its end: the exit code or the signal, and everything it printed. */
  readonly ended: Promise<{ code: number | NodeJS.Signals | null; stdout: string; stderr: string }>;
}

const running = new Set<ScriptProcess>();

/** Runs a TypeScript file as the project's own scripts are run, or a plain module with `node`. */
export function runScript(
  file: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): ScriptProcess {
  const node = file.endsWith(".ts") ? toNodeArguments(file) : [file];
  return runProgram(process.execPath, [...node, ...args], env);
}

/** Runs any program in the same way. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ScriptProcess {
  const child = spawn(program, args, {
    env: { ...withoutAppSettings(process.env), NODE_ENV: "production", ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const keep = keepOutput(child.pid);
  let stdout = "";
  let stderr = "";
  child.stdin.on("error", () => undefined);
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    keep(text);
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    keep(text);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, "close").then(([code, signal]: (number | NodeJS.Signals | null)[]) => {
    running.delete(script);
    return { code: code ?? signal ?? null, stdout, stderr };
  });
  const script: ScriptProcess = {
    pid: child.pid ?? 0,
    readJson: async (schema) => {
      const line = await lines.next();
      if (line.done === true) throw new Error(`${program} ${args.join(" ")} ended without an answer: ${stderr}`);
      return schema.parse(JSON.parse(line.value));
    },
    write: (line) => child.stdin.write(`${line}\n`),
    endInput: () => child.stdin.end(),
    kill: (signal = "SIGKILL") => child.kill(signal),
    ended,
  };
  running.add(script);
  return script;
}

/** Ends what a test left running. */
export async function killScripts(): Promise<void> {
  const left = [...running];
  for (const script of left) script.kill();
  await Promise.all(left.map((script) => script.ended));
}

function withoutAppSettings(env: NodeJS.ProcessEnv): Record<string, string | undefined> {
  const settings =
    /^(NODE_ENV|NODE_OPTIONS|HOST|PORT|DATABASE_URL|DATA_DIR|PUBLIC_URL|AUTH_SECRET|TRUSTED_PROXIES|OIDC_\w+|CDS_\w+|LOG_LEVEL)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)));
}
