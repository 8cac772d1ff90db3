import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPgliteSession } from "./pglite-session";
import { chooseAddress, toDatabaseUrl } from "./socket-address.server";
import { createSocketServer } from "./socket-server";

/** A Postgres in the memory of this process. */
export interface MemoryDatabase {
  readonly url: string;
  /** All that it holds, to open another one `from`. */
  dump(): Promise<Blob>;
  close(): Promise<void>;
}

/**
 * A Postgres in the memory of this process, for tests and for comparing schemas: empty, or with what another one held. It
 * blocks the process while it works, and is gone when it is closed.
 */
export async function openMemoryDatabase(from?: Blob): Promise<MemoryDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "which-portal-memory-"));
  const session = await openPgliteSession(from, (reason) => {
    throw new Error(`The Postgres in memory gave up: ${reason}`);
  });
  const server = createSocketServer(session, {
    onBroken: (reason) => {
      throw reason;
    },
  });
  const address = await server.listen(chooseAddress(folder));
  return {
    url: toDatabaseUrl(address),
    dump: session.dump,
    close: async () => {
      await server.close();
      await session.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
