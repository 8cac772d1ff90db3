import { open } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { describeSourceError } from "../../lib/lists/drafts/describe-source-error";
import { SOURCE_LIMITS } from "../../lib/lists/source/source-document";
import { err, ok, type Result } from "../../lib/shared/result";
import type { CommandRefusal } from "./command-outcome";

/** A file as a command was given it. */
export interface InputFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly pasted: boolean;
}

const FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file",
  EISDIR: "This is a folder and not a file",
  EACCES: "This user may not read the file",
  EPERM: "This user may not read the file",
};

const TOO_LARGE = { code: "too-large" } as const;

/** Reads the file that was named, or pasted text from standard input, and never more than a list file may hold. */
export async function readInput(file: string): Promise<Result<InputFile, CommandRefusal>> {
  const bytes = file === "-" ? await readAll(process.stdin) : await readFileBytes(resolve(callerFolder(), file));
  if (!bytes.ok) return bytes;
  return ok({
    fileName: file === "-" ? "pasted text" : basename(file),
    bytes: bytes.value,
    pasted: file === "-",
  });
}

/** The folder that paths on the command line start from. */
export function callerFolder(): string {
  return process.env["CALLER_FOLDER"] ?? process.cwd();
}

async function readFileBytes(path: string): Promise<Result<Uint8Array, CommandRefusal>> {
  try {
    const handle = await open(path);
    // A pipe or a device has no size and no end that could be known before.
    return await readAll(handle.createReadStream());
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return err({ code: "not-readable", message: `${FAULTS[code] ?? "The file cannot be read"}: ${path}` });
  }
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Result<Uint8Array, CommandRefusal>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > SOURCE_LIMITS.bytes) return err({ ...TOO_LARGE, message: describeSourceError(TOO_LARGE) });
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}
