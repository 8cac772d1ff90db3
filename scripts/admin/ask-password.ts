import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { err, ok, type Result } from "../../lib/shared/result";

/** Enough that nobody guesses it, in letters that can be typed. */
const MADE_BYTES = 15;

/** A new password, and whether somebody has to be told it because we made it up. */
export interface AskedPassword {
  readonly password: string;
  readonly made: boolean;
}

/**
 * Gets a new password without showing it: from the terminal, typed twice; from standard input on request; else one that
 * is made up. Two that differ are none.
 */
export async function askPassword(fromStdin: boolean): Promise<Result<AskedPassword, "differ">> {
  if (fromStdin) return ok({ password: await readFirstLine(), made: false });
  if (!process.stdin.isTTY || !process.stderr.isTTY) {
    return ok({ password: randomBytes(MADE_BYTES).toString("base64url"), made: true });
  }
  const password = await askHidden("Password (at least 12 characters): ");
  return password === (await askHidden("The same again: ")) ? ok({ password, made: false }) : err("differ");
}

async function readFirstLine(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return (Buffer.concat(chunks).toString("utf8").split("\n")[0] ?? "").replace(/\r$/, "");
}

/** Asks on standard error, since standard output belongs to the answer, and echoes nothing of what is typed. */
async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  // In this mode the terminal hands Ctrl-C to us.
  terminal.once("SIGINT", () => {
    terminal.close();
    process.stderr.write("\n");
    process.kill(process.pid, "SIGINT");
  });
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}
