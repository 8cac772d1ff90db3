import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { isCopyFromClient, MESSAGE_TYPE, toMessage, toQueryMessage } from "./protocol-message";
import type { SharedSession } from "./session-queue";

/** A PGlite database as the session that the socket server shares out. */
export interface PgliteSession extends SharedSession {
  /** All that it holds, as an archive that another one can be opened from. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
}

/**
 * Opens a PGlite database: files in the folder of this name, else memory, which may begin with what was dumped.
 *
 * `onPanic` is told when Postgres gave up (a full disk, damaged files). PGlite goes on as if nothing had happened, so the
 * caller must end the process before more is written.
 */
export async function openPgliteSession(
  place: string | Blob | undefined,
  onPanic: (reason: string) => void,
): Promise<PgliteSession> {
  let lastWords = "";
  const options: PGliteOptions = {
    onStderr: (line) => {
      const words = /\b(?:FATAL|PANIC):\s*(.*)/.exec(line)?.[1];
      if (words !== undefined) lastWords = words;
      if (words !== undefined && line.includes("PANIC:")) onPanic(words);
      return false;
    },
  };
  const pglite = await PGlite.create({ ...options, ...toPlace(place) }).catch((error: unknown) => {
    // PGlite itself says no more than that it failed.
    throw lastWords === "" ? error : new Error(lastWords, { cause: error });
  });
  return {
    isInTransaction: () => pglite.isInTransaction(),
    run: (message, onData) => pglite.execProtocolRawStream(toSafeMessage(message), { onRawData: onData }),
    dump: () => pglite.dumpDataDir("none"),
    close: () => pglite.close(),
  };
}

function toPlace(place: string | Blob | undefined): PGliteOptions {
  if (place === undefined) return {};
  return typeof place === "string" ? { dataDir: place } : { loadDataDir: place };
}

/**
 * PGlite reads a COPY's rows from where no more can come, and its Postgres exits over it. The client gets an error in its
 * stead.
 */
function toSafeMessage(message: Uint8Array): Uint8Array {
  if (!isCopyFromClient(message)) return message;
  const refusal =
    "DO $$ BEGIN RAISE feature_not_supported USING MESSAGE = 'the embedded Postgres knows no COPY FROM STDIN'; END $$";
  return message[0] === MESSAGE_TYPE.query
    ? toQueryMessage(refusal)
    : toMessage(MESSAGE_TYPE.parse, `\0${refusal}\0\0\0`);
}
