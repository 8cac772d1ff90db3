import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, expect, it } from "vitest";
import { CLIENT_LIMITS, type ClientLimits } from "@/scripts/lib/client-limits";
import { startWebServer } from "@/scripts/lib/web-server";

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** A server that answers at once without reading what comes, unless `read` is asked for. */
async function startServer(change: Partial<ClientLimits>, trusted: readonly string[] = []) {
  const limits = { ...CLIENT_LIMITS, ...change };
  const server = await startWebServer(
    "127.0.0.1",
    0,
    (request, response) => {
      if (request.url === "/read") request.resume().once("end", () => response.end("read"));
      else if (request.url === "/leave") response.end("answered", () => request.destroy());
      else response.writeHead(request.url === "/refuse" ? 413 : 200).end("answered");
    },
    100,
    trusted,
    limits,
  );
  cleanups.push(server.close);
  return { address: server.address, port: Number(new URL(server.address).port) };
}

interface Line {
  readonly socket: Socket;
  readonly ended: Promise<unknown>;
  /** What came back so far. */
  read(): string;
}

async function open(port: number, text: string): Promise<Line> {
  const socket = connect(port, "127.0.0.1").on("error", () => undefined);
  cleanups.push(() => socket.destroy());
  let came = "";
  socket.on("data", (data) => {
    came += String(data);
  });
  // A reset is an end too.
  const ended = new Promise((resolve) => socket.once("close", resolve));
  await once(socket, "connect");
  socket.write(text);
  return { socket, ended, read: () => came };
}

const ask = async (address: string) => (await fetch(address, { headers: { connection: "close" } })).text();
const HALF_A_HEAD = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ";
const HALF_A_BODY = "POST /read HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nhalf";

it.each([
  ["heads", HALF_A_HEAD],
  ["bodies", HALF_A_BODY],
])(
  "hundreds of clients that never finish their %s keep nobody from an answer, and are cut off",
  async (_part, text) => {
    const { address, port } = await startServer({ requestMs: 1500, headersMs: 1000, checkMs: 50 });
    const slow = await Promise.all(Array.from({ length: 300 }, () => open(port, text)));
    expect(await ask(address)).toBe("answered");
    // A byte now and then does not help them.
    const drip = setInterval(() => {
      for (const { socket } of slow) if (socket.writable) socket.write("x");
    }, 20);
    cleanups.push(() => clearInterval(drip));
    await Promise.all(slow.map(({ ended }) => ended));
    expect(new Set(slow.map(({ read }) => read().split("\r\n")[0]))).toEqual(new Set(["HTTP/1.1 408 Request Timeout"]));
    expect(await ask(address)).toBe("answered");
  },
);

it("a client that goes on sending after it was refused reads why, and is cut off", async () => {
  const { port } = await startServer({ unreadMs: 300 });
  const line = await open(port, "POST /refuse HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n");
  const chunk = `10000\r\n${" ".repeat(65_536)}\r\n`;
  const send = () => {
    if (!line.socket.destroyed) line.socket.write(chunk, () => setImmediate(send));
  };
  send();
  await line.ended;
  expect(line.read()).toMatch(/^HTTP\/1\.1 413 [\s\S]*answered/);
});

it("a client that leaves before its body was read harms nobody", async () => {
  const { address, port } = await startServer({ unreadMs: 50 });
  const line = await open(port, "POST /leave HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nhalf");
  await line.ended;
  // Later than the moment at which its connection would have been closed.
  const later = await open(port, "POST /refuse HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nhalf");
  await later.ended;
  expect(await ask(address)).toBe("answered");
});

it("a body that was not read and is soon over leaves the connection to the next request", async () => {
  const { port } = await startServer({ unreadMs: 300 });
  const head = "POST /refuse HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 4\r\n\r\n";
  const line = await open(port, head);
  await expect.poll(line.read).toContain("413");
  line.socket.write("body");
  line.socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
  await line.ended;
  expect(line.read()).toContain("HTTP/1.1 200 OK");
});

it("a connection on which nothing moves is ended", async () => {
  const { port } = await startServer({ silenceMs: 200 });
  const line = await open(port, "");
  await line.ended;
});

it.each([
  ["was told", 10_000],
  ["is kept", 0],
])(
  "who sends at the last moment of the rest that %s is heard, however busy the server is",
  async (_rest, restGraceMs) => {
    const { port } = await startServer({ restMs: 3000, restGraceMs });
    const line = await open(port, "GET /read HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    await expect.poll(line.read).toMatch(/^Keep-Alive: timeout=3\r\n[\s\S]*read/m);
    // A second is left for a busy machine to open one more connection.
    await wait(2000);
    // The server is at work on something else that came, and the time is up when it is done.
    const other = await open(port, "");
    await new Promise<void>((resolve) => {
      other.socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
      other.socket.once("data", () => {
        line.socket.write("GET /refuse HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
        // Longer than the second that newer versions of Node wait by themselves.
        const busyUntil = performance.now() + 3600;
        while (performance.now() < busyUntil);
        resolve();
      });
    });
    await line.ended;
    expect(line.read()).toContain("413");
  },
);

it("a connection that rests longer is ended", async () => {
  const { port } = await startServer({ restMs: 1000, restGraceMs: 200 });
  const line = await open(port, "GET /read HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
  await line.ended;
  expect(line.read()).toContain("read");
});

it("one address has so many connections and no more, until one of them ends", async () => {
  const { address, port } = await startServer({ connections: 20 });
  const lines = await Promise.all(Array.from({ length: 20 }, () => open(port, HALF_A_HEAD)));
  await (await open(port, "")).ended;
  lines[0]?.socket.destroy();
  await expect.poll(() => ask(address).catch(() => "refused")).toBe("answered");
});

it("a trusted proxy, which stands for many, has as many as it needs", async () => {
  const { address, port } = await startServer({ connections: 20 }, ["127.0.0.1"]);
  await Promise.all(Array.from({ length: 30 }, () => open(port, HALF_A_HEAD)));
  expect(await ask(address)).toBe("answered");
});

it.each([
  ["one that is too long", `X-Long: ${"x".repeat(20_000)}\r\n`],
  ["too many of them", Array.from({ length: 4000 }, (_, index) => `x${index}: 1\r\n`).join("")],
])("headers are refused that nobody needs: %s", async (_what, headers) => {
  const { port } = await startServer({});
  const line = await open(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n`);
  await line.ended;
  expect(line.read()).toMatch(/^HTTP\/1\.1 431 /);
  expect(line.read()).not.toContain("answered");
});
