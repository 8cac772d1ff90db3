import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPgliteSession } from "./pglite-session";
import { chooseAddress, toDatabaseUrl } from "./socket-address.server";
import { createSocketServer } from "./socket-server";

/**
 * An empty Postgres in the memory of this process, for tests and for comparing schemas. It blocks the process while it
 * works, and is gone when it is closed.
 */
export async function openMemoryDatabase(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "which-portal-memory-"));
  const session = await openPgliteSession(undefined, (reason) => {
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
    close: async () => {
      await server.close();
      await session.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
