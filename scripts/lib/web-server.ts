import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, isIP, type Socket } from "node:net";
import { setImmediate as afterInput, setTimeout as wait } from "node:timers/promises";
import { CLIENT_ADDRESS_HEADER, LOCAL_CALLER_HEADER, PATH_HEADER } from "../../lib/auth/server-headers";
import { refuseUnreadable } from "../../lib/http/refuse-unreadable";
import { describeListenFault } from "./check-port.mjs";
import {
  CLIENT_LIMITS,
  type ClientLimits,
  endUnread,
  keepRested,
  limitConnections,
  toServerOptions,
} from "./client-limits";
import { sendAnswer } from "./send-answer";
import { StartError } from "./serve-process";

const FINISH_MS = 5000;
const IDLE_CHECK_MS = 100;

/** A server that listens. */
export interface WebServer {
  readonly address: string;
  /**
   * Goes on answering for some time, and has every connection end with its next answer. Whoever asks whether this process
   * is ready sends nothing more here by then, and a connection that a proxy kept is not closed while it is sent something.
   */
  drain(milliseconds: number): Promise<void>;
  /** Takes no new requests, and waits for those that run. */
  close(): Promise<void>;
}

/**
 * Listens for requests. Those that run when it is closed are waited for, though no longer than `finishMs`. Each request
 * tells from where it came and what it asks for, in headers of ours.
 */
export async function startWebServer(
  host: string,
  port: number,
  answer: RequestListener,
  finishMs = FINISH_MS,
  trustedProxies: readonly string[] = [],
  limits: ClientLimits = CLIENT_LIMITS,
): Promise<WebServer> {
  const answers = trackAnswers();
  const server = createServer(toServerOptions(limits), (request, response) => {
    answers.add(response);
    keepRested(request, response, limits);
    endUnread(request, response, limits);
    describeCaller(request, trustedProxies);
    const refusal = refuseUnreadable(request);
    if (refusal === undefined) answer(request, response);
    else void sendAnswer(refusal, response);
  });
  limitConnections(server, limits, (address) => trustedProxies.includes(toPlainAddress(address)));
  // The server itself loses sight of connections that became web sockets.
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const fault = await listen(server, host, port);
  if (fault !== undefined) throw new StartError(await describeListenFault(fault, host, port));
  return {
    address: toWebAddress(server.address()),
    drain: (milliseconds) => {
      answers.endConnections();
      return wait(milliseconds);
    },
    close: () => {
      answers.endConnections();
      return closeWebServer(server, sockets, finishMs);
    },
  };
}

/** Knows the answers that are under way, so that they and all later ones can be made the last of their connections. */
function trackAnswers() {
  const underWay = new Set<ServerResponse>();
  let areLast = false;
  return {
    add: (response: ServerResponse) => {
      response.shouldKeepAlive &&= !areLast;
      underWay.add(response);
      response.once("close", () => underWay.delete(response));
    },
    endConnections: () => {
      areLast = true;
      for (const response of underWay) response.shouldKeepAlive = false;
    },
  };
}

/** Writes over whatever the client itself sent under these names. */
function describeCaller(request: IncomingMessage, trustedProxies: readonly string[]): void {
  request.headers[CLIENT_ADDRESS_HEADER] = findClientAddress(request, trustedProxies);
  request.headers[LOCAL_CALLER_HEADER] = isLocalCaller(request) ? "yes" : "no";
  request.headers[PATH_HEADER] = request.url;
}

/** A proxy on this machine also calls from here, and says that it stands for somebody else. */
function isLocalCaller({ socket, headers }: IncomingMessage): boolean {
  if (headers["x-forwarded-for"] !== undefined || headers["forwarded"] !== undefined) return false;
  const address = toPlainAddress(socket.remoteAddress ?? "");
  return address === "::1" || address.startsWith("127.");
}

/** The other end of the line, or where that is a proxy that we trust, the last one that such a proxy did not know. */
function findClientAddress({ socket, headers }: IncomingMessage, trustedProxies: readonly string[]): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "").split(",");
  const way = [...forwarded, socket.remoteAddress ?? ""].map(toPlainAddress).reverse();
  const own = way.findIndex((address) => !trustedProxies.includes(address));
  // A proxy that names nobody, or nobody that can be read, is all that is known.
  const address = way[own] ?? "";
  return isIP(address) === 0 ? (way[Math.max(0, own - 1)] ?? "") : address;
}

/** An IPv4 address that came over an IPv6 socket is the same address. */
function toPlainAddress(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, "");
}

function listen(server: Server, host: string, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once("error", resolve);
    server.listen(port, host, () => {
      server.off("error", resolve);
      resolve(undefined);
    });
  });
}

/** Takes no new requests and lets the running ones finish, within limits. */
async function closeWebServer(server: Server, sockets: ReadonlySet<Socket>, finishMs: number): Promise<void> {
  // Just now every connection was accepted that had come: what the system holds back when it is closed is cut off.
  await afterInput();
  const closed = new Promise((resolve) => server.close(resolve));
  const idle = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_MS);
  const limit = setTimeout(() => {
    for (const socket of sockets) socket.destroy();
  }, finishMs);
  await closed;
  clearInterval(idle);
  clearTimeout(limit);
}

/** Where a browser on this machine finds the server; one that listens everywhere is also found here. */
function toWebAddress(bound: AddressInfo | string | null): string {
  if (bound === null || typeof bound === "string") throw new Error("The server listens at no port.");
  const { address, family, port } = bound;
  if (address === "0.0.0.0" || address === "::") return `http://localhost:${port}`;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
