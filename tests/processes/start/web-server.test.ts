import { once } from "node:events";
import {
  Agent,
  createServer,
  type IncomingMessage,
  type RequestOptions,
  request,
  type ServerResponse,
} from "node:http";
import { connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import { startWebServer } from "@/scripts/lib/web-server";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

/** Sends what `fetch` would mend first. */
function send(address: string, options: RequestOptions): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request(address, { agent: false, ...options }, (response) => {
      response.resume().once("end", () => resolve(response));
    })
      .once("error", reject)
      .end();
  });
}

it("a request that is under way is finished before the server ends, and a new one is not taken", async () => {
  let finish = (): void => undefined;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const server = await startWebServer("127.0.0.1", 0, (_request, response: ServerResponse) => {
    finish = () => response.end("whole");
    begin();
  });
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const answer = fetch(server.address).then((response) => response.text());
  await begun;
  const closed = server.close();
  await expect(fetch(server.address)).rejects.toThrow();
  finish();
  expect(await answer).toBe("whole");
  await closed;
});

it("a connection that asks nothing does not keep the server from ending", async () => {
  const server = await startWebServer("127.0.0.1", 0, (_request, response) => response.end());
  const idle = connect(Number(new URL(server.address).port), "127.0.0.1").on("error", () => undefined);
  await once(idle, "connect");
  const ended = once(idle, "close");
  await server.close();
  await ended;
});

it("while it drains it answers on, and each connection ends with its next answer", async () => {
  let finish = (): void => undefined;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const server = await startWebServer("127.0.0.1", 0, (request, response) => {
    const end = () => response.end("whole");
    if (request.url !== "/long") end();
    else {
      finish = end;
      begin();
    }
  });
  const agent = new Agent({ keepAlive: true });
  cleanups.push(server.close, async () => agent.destroy());
  const ask = async (path: string) => (await send(server.address, { agent, path })).headers.connection;
  expect(await ask("/")).toBe("keep-alive");
  const long = ask("/long");
  await begun;
  const drained = server.drain(0);
  expect(await ask("/")).toBe("close");
  finish();
  expect(await long).toBe("close");
  await drained;
  expect(await ask("/")).toBe("close");
});

it("a request that never finishes is cut off when its time is over", async () => {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const server = await startWebServer("127.0.0.1", 0, () => begin(), 10);
  const answer = fetch(server.address);
  const failed = expect(answer).rejects.toThrow();
  await begun;
  await server.close();
  await failed;
});

it("a taken port is named, with a free one to choose", async () => {
  const other = createServer();
  cleanups.push(() => new Promise((resolve) => other.close(resolve)));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const bound = other.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  await expect(startWebServer("127.0.0.1", port, () => undefined)).rejects.toThrow(
    new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken by another program\\. .*PORT=\\d+ npm start$`),
  );
});

it("an address of another machine is told to be one", async () => {
  await expect(startWebServer("192.0.2.1", 0, () => undefined)).rejects.toThrow(
    "HOST 192.0.2.1 is not an address of this machine",
  );
});

it.each([
  ["an address that is none", "GET", "http://[jane-doe/", 400],
  ["an asterisk", "OPTIONS", "*", 400],
  ["half a % in the API", "GET", "/api/v1/lists/%zz/versions/jane-doe", 400],
  ["bytes that are no text in the API", "GET", "/api/v1/lists/%ff", 400],
  ["half a % below the services", "POST", "/cds-services/%zz", 400],
  ["a method that Next cannot read", "TRACE", "/", 405],
  ["half a % on a page", "GET", "/answer?code=%zz", 200],
  ["half a % behind the API's address", "GET", "/api/v1/decisions?code=%zz", 200],
])("%s: %s %s is answered with %i", async (_name, method, path, status) => {
  const server = await startWebServer("127.0.0.1", 0, (_request, response) => response.end("answered"));
  cleanups.push(server.close);
  const response = await send(server.address, { method, path });
  expect(response.statusCode).toBe(status);
  expect(response.headers["content-type"]).toBe(status === 200 ? undefined : "application/problem+json");
  expect(response.headers.allow).toBe(status === 405 ? "GET, HEAD, OPTIONS" : undefined);
});

it("the name of an action that is none never reaches Next, which would log it", async () => {
  const server = await startWebServer("127.0.0.1", 0, (_request, response) => response.end("answered"));
  cleanups.push(server.close);
  const call = (action: string) =>
    send(server.address, { method: "POST", path: "/", headers: { "Next-Action": action } });
  expect((await call("jane doe")).statusCode).toBe(400);
  expect((await call("7f00000000000000000000000000000000000000aa")).statusCode).toBe(200);
});

it.each([
  ["the other end of the line", [], {}, "127.0.0.1"],
  ["whatever the client says", [], { "x-client-address": "9.9.9.9", "x-forwarded-for": "9.9.9.9" }, "127.0.0.1"],
  ["what a trusted proxy says", ["127.0.0.1"], { "x-forwarded-for": "9.9.9.9, 192.0.2.7" }, "192.0.2.7"],
  [
    "what the first of two trusted says",
    ["127.0.0.1", "10.0.0.5"],
    { "x-forwarded-for": "192.0.2.7, 10.0.0.5" },
    "192.0.2.7",
  ],
  ["a proxy that says nothing", ["127.0.0.1"], {}, "127.0.0.1"],
  ["a proxy that says nonsense", ["127.0.0.1"], { "x-forwarded-for": "jane" }, "127.0.0.1"],
  ["an IPv4 address in the form of the other", ["127.0.0.1"], { "x-forwarded-for": "::ffff:192.0.2.7" }, "192.0.2.7"],
])("the client is %s", async (_name, trusted, headers, address) => {
  const seen: unknown[] = [];
  const server = await startWebServer(
    "127.0.0.1",
    0,
    (request, response) => {
      seen.push(request.headers["x-client-address"], request.headers["x-requested-path"]);
      response.end();
    },
    undefined,
    trusted,
  );
  cleanups.push(server.close);
  await send(server.address, { path: "/admin/import?x=1", headers: { "X-Requested-Path": "/elsewhere", ...headers } });
  expect(seen).toEqual([address, "/admin/import?x=1"]);
});

it.each([
  ["from this machine", {}, "yes"],
  ["whatever the client says of itself", { "x-local-caller": "no" }, "yes"],
  ["not through a proxy on this machine", { "x-forwarded-for": "192.0.2.7", "x-local-caller": "yes" }, "no"],
  ["not through one that says it in the newer way", { forwarded: "for=192.0.2.7" }, "no"],
])("a call is known to come %s", async (_name, headers, isLocal) => {
  const seen: unknown[] = [];
  const server = await startWebServer("127.0.0.1", 0, (request, response) => {
    seen.push(request.headers["x-local-caller"]);
    response.end();
  });
  cleanups.push(server.close);
  await send(server.address, { headers });
  expect(seen).toEqual([isLocal]);
});
