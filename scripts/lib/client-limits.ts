import type { IncomingMessage, Server, ServerOptions, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** What a client may take of the server that gives it nothing in return. */
export interface ClientLimits {
  /** From the first byte of a request to the last one of its body. */
  readonly requestMs: number;
  readonly headersMs: number;
  /** How often the two above are looked at. */
  readonly checkMs: number;
  /** How long nothing at all may move on a connection. */
  readonly silenceMs: number;
  /** How long a connection may rest after an answer, which tells the client so in whole seconds. */
  readonly restMs: number;
  /**
   * How much longer it is kept than was told. Whoever sends at the last moment, to a server that is busy in that moment,
   * would else be cut off unheard.
   */
  readonly restGraceMs: number;
  /** How long a body may still come in that was answered without being read. */
  readonly unreadMs: number;
  /** Connections from one address at a time. A proxy that is trusted stands for many and has no such limit. */
  readonly connections: number;
}

export const CLIENT_LIMITS: ClientLimits = {
  // A reader on a slow line needs seconds for a list of codes; a connection that is slower than this is of no use to anyone.
  requestMs: 60_000,
  headersMs: 15_000,
  checkMs: 15_000,
  silenceMs: 120_000,
  // Longer than the usual 60 seconds of a proxy in front, which would else meet a connection that was just closed.
  restMs: 65_000,
  restGraceMs: 10_000,
  // Enough to read the answer. Whoever then goes on sending would have the server throw away gigabytes.
  unreadMs: 2000,
  // A whole clinic often has one address, and each browser in it up to six connections.
  connections: 2000,
};

/** The limits that Node keeps by itself. */
export function toServerOptions({ requestMs, headersMs, checkMs, restMs }: ClientLimits): ServerOptions {
  return {
    requestTimeout: requestMs,
    headersTimeout: headersMs,
    connectionsCheckingInterval: checkMs,
    keepAliveTimeout: restMs,
  };
}

/** Ends connections on which nothing moves, and those beyond what one address may have. */
export function limitConnections(server: Server, limits: ClientLimits, isTrusted: (address: string) => boolean): void {
  const open = new Map<string, number>();
  server.setTimeout(limits.silenceMs, endSilent);
  server.on("connection", (socket) => {
    const address = socket.remoteAddress ?? "";
    if (isTrusted(address)) return;
    const others = open.get(address) ?? 0;
    if (others >= limits.connections) {
      socket.destroy();
      return;
    }
    open.set(address, others + 1);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
  });
}

/**
 * Ends a connection whose time is up, unless something has come on it meanwhile: a server that was busy is told of the
 * time first, and of what came in only then.
 */
function endSilent(socket: Socket): void {
  const { bytesRead } = socket;
  setImmediate(() => {
    if (socket.bytesRead === bytesRead) socket.destroy();
  });
}

/** Keeps a connection longer than its client was told that it may rest. */
export function keepRested(request: IncomingMessage, response: ServerResponse, limits: ClientLimits): void {
  const { socket } = request;
  // Node itself has just set the time that it told.
  response.once("finish", () => {
    if (response.shouldKeepAlive) socket.setTimeout(limits.restMs + limits.restGraceMs);
  });
}

/** Ends the connection of a client that goes on sending a body after it was answered. */
export function endUnread(request: IncomingMessage, response: ServerResponse, { unreadMs }: ClientLimits): void {
  // The request forgets its socket when the client leaves.
  const { socket } = request;
  response.once("finish", () => {
    if (request.complete) return;
    setTimeout(() => {
      if (!request.complete) socket.destroy();
    }, unreadMs).unref();
  });
}
