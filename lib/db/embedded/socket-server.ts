import { createServer, type Server, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { PGLiteSocketHandler, type PGLiteSocketHandlerOptions } from "@electric-sql/pglite-socket";
import { toFatalResponse } from "./protocol-message";
import { createSessionQueue, type SharedSession } from "./session-queue";

/**
 * More than the pools of one server (5) and of a dozen command lines beside it. Every connection only queues for the one
 * session, so more of them would wait and never run.
 */
const MAX_CONNECTIONS = 50;
/** Longer than any transaction of this app pauses between two statements, and short enough to wait for. */
const IDLE_TIMEOUT_MS = 30_000;

/** Where clients of the embedded Postgres connect: a Unix socket, or a port of 127.0.0.1 where there are none. */
export type ListenAddress = { readonly path: string } | { readonly host: string; readonly port: number };

export interface SocketServerOptions {
  readonly onBroken: (reason: unknown) => void;
  readonly idleTimeoutMs?: number;
  readonly maxConnections?: number;
}

/**
 * Serves one session to many clients over Postgres' protocol.
 *
 * The connections are pglite-socket's. Its own queue hands over single messages and so lets the parts of two clients'
 * queries mix, stays locked when the session throws, and waits for ever for a client that left while its statement ran;
 * {@link createSessionQueue} stands in for it.
 */
export function createSocketServer(session: SharedSession, options: SocketServerOptions) {
  const { onBroken, idleTimeoutMs = IDLE_TIMEOUT_MS, maxConnections = MAX_CONNECTIONS } = options;
  const sockets = new Map<number, Socket>();
  let onEmpty = (): void => undefined;
  const queue = createSessionQueue(session, {
    idleTimeoutMs,
    onBroken,
    disconnect: (client) => {
      refuse(sockets.get(client), "25P03", "terminating connection: it held the database and was silent for too long");
    },
  });
  // The handler calls these three and nothing else of its queue, whose class has private parts no other type can have.
  const queryQueue = {
    enqueue: queue.enqueue,
    clearQueueForHandler: () => undefined,
    clearTransactionIfNeeded: queue.forget,
  } as unknown as PGLiteSocketHandlerOptions["queryQueue"];

  const server: Server = createServer((socket) => {
    if (sockets.size >= maxConnections) {
      refuse(socket, "53300", `sorry, too many clients already (${maxConnections})`);
      return;
    }
    const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true });
    sockets.set(handler.handlerId, socket);
    socket.once("close", () => {
      sockets.delete(handler.handlerId);
      if (sockets.size === 0) onEmpty();
    });
    void handler.attach(socket);
  });

  return {
    listen(address: ListenAddress): Promise<ListenAddress> {
      return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(address, () => {
          server.off("error", reject);
          const bound = server.address();
          resolve(bound !== null && typeof bound === "object" ? { host: bound.address, port: bound.port } : address);
        });
      });
    },
    /** Waits until every client has left, but no longer than `graceMs`; then cuts the rest and gives the session back. */
    async close(graceMs = 0): Promise<void> {
      if (sockets.size > 0 && graceMs > 0) {
        const left = new Promise<void>((resolve) => {
          onEmpty = resolve;
        });
        await Promise.race([left, wait(graceMs, undefined, { ref: false })]);
      }
      const closed = new Promise((resolve) => server.close(resolve));
      const clients = [...sockets.entries()];
      for (const [, socket] of clients) socket.destroy();
      await Promise.all(clients.map(([client]) => queue.forget(client)));
      await closed;
    },
  };
}

/** Says why in the protocol's words before closing, so that the client's driver reports it. */
function refuse(socket: Socket | undefined, code: string, message: string): void {
  if (socket === undefined) return;
  socket.on("error", () => undefined);
  socket.end(toFatalResponse(code, message), () => socket.destroy());
}
