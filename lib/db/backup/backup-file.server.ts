import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/** What the first line of a backup says of the rest. */
export const BackupHeaderSchema = z.object({
  format: z.literal("which-portal-backup"),
  version: z.literal(1),
  madeAt: z.string(),
  /** The migrations that made the tables, in their order, each with the SHA-256 of its text. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  rows: z.record(z.string(), z.int()),
  /** The last number that each sequence gave away; null where it gave none. */
  sequences: z.record(z.string(), z.string().nullable()),
  /** What second factors are encrypted with; null where the operator keeps it (AUTH_SECRET). */
  secret: z.string().nullable(),
});

export type BackupHeader = z.output<typeof BackupHeaderSchema>;

/** A backup could not be written or restored, and nothing was changed. The message is for the person who asked for it. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}

/** How the last line begins; the SHA-256 of all bytes before it follows. */
export const END_MARK = "end ";

const LINE_END = 10;

/** Reads a whole backup and gives back its header, or throws a {@link BackupError}: then no byte of it is to be used. */
export async function checkBackup(file: string): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  let isWhole = false;
  const hash = createHash("sha256");
  for await (const line of readLines(file)) {
    if (isWhole) throw damaged(file);
    header ??= readHeader(file, line);
    isWhole = line.toString("latin1", 0, END_MARK.length) === END_MARK;
    if (!isWhole) hash.update(line).update("\n");
    else if (line.toString("latin1", END_MARK.length) !== hash.digest("hex")) throw damaged(file);
  }
  if (header === undefined) throw foreign(file);
  if (!isWhole) throw damaged(file);
  return header;
}

/** The rows of a backup that was checked: many of one table at a time, as the JSON text of an array. */
export async function* readRows(file: string): AsyncGenerator<{ readonly table: string; readonly rows: string }> {
  let isHeader = true;
  for await (const line of readLines(file)) {
    const text = line.toString("utf8");
    const at = text.indexOf(" ");
    if (!isHeader && !text.startsWith(END_MARK)) yield { table: text.slice(0, at), rows: text.slice(at + 1) };
    isHeader = false;
  }
}

function readHeader(file: string, line: Buffer): BackupHeader {
  let read: unknown;
  try {
    read = JSON.parse(line.toString("utf8"));
  } catch {
    throw foreign(file);
  }
  const { version } = z.object({ version: z.number() }).catch({ version: 1 }).parse(read);
  if (version > 1)
    throw new BackupError(`${file} was written by a newer version of Which Portal. Restore it with that one.`);
  const header = BackupHeaderSchema.safeParse(read);
  if (!header.success) throw foreign(file);
  return header.data;
}

/** The lines of a packed file as bytes. Node's own reader of lines would also cut where a text holds U+2028. */
async function* readLines(file: string): AsyncGenerator<Buffer> {
  const unpacked = createGunzip();
  const packed = createReadStream(file);
  packed.on("error", (error) => unpacked.destroy(error)).pipe(unpacked);
  let begun: Buffer[] = [];
  let isFirst = true;
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, from)) {
        yield Buffer.concat([...begun, chunk.subarray(from, at)]);
        begun = [];
        from = at + 1;
        isFirst = false;
      }
      begun.push(chunk.subarray(from));
    }
  } catch (error) {
    throw toReadFault(file, error, isFirst);
  } finally {
    packed.destroy();
  }
  if (begun.some(({ length }) => length > 0)) throw damaged(file);
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "There is no such file",
  EISDIR: "This is a folder and not a file",
  EACCES: "This user may not read the file",
};

function toReadFault(file: string, error: unknown, isFirst: boolean): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const fault = FILE_FAULTS[code];
  if (fault !== undefined) return new BackupError(`${fault}: ${file}`, { cause: error });
  if (!/^Z_/.test(code)) return error;
  return isFirst && code === "Z_DATA_ERROR" ? foreign(file) : damaged(file);
}

function foreign(file: string): BackupError {
  return new BackupError(`${file} is not a backup of Which Portal.`);
}

function damaged(file: string): BackupError {
  return new BackupError(`${file} is damaged or was cut off. Nothing of it was used; take another backup.`);
}
