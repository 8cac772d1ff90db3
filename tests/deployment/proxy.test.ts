import { createServer, type Server, type ServerResponse } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { createCaller } from "../support/deployment/call";
import { findFreePorts } from "../support/deployment/free-port";
import { type ReverseProxy, startProxy } from "../support/deployment/proxy";

/** What stands behind the proxy here: two servers that note what reaches them, of which the first fails as a test says. */
let seen: string[] = [];
let fail: (response: ServerResponse) => void;
let servers: readonly Server[] = [];
let ports: readonly number[] = [];
let proxy: ReverseProxy;

beforeEach(async () => {
  seen = [];
  ports = await findFreePorts(3);
  servers = ["one", "two"].map((name) =>
    createServer((request, response) => {
      request.resume().once("end", () => {
        seen.push(`${name} ${request.method} ${request.url} for ${request.headers["x-forwarded-for"]}`);
        if (name === "one") fail(response);
        else response.end(`from ${name}`);
      });
    }),
  );
  await Promise.all(servers.map((server, at) => listen(server, ports[at + 1] ?? 0)));
  proxy = await startProxy(ports[0] ?? 0, [`http://127.0.0.1:${ports[1]}`, `http://127.0.0.1:${ports[2]}`]);
});
afterEach(async () => {
  await proxy.stop();
  for (const server of servers) server.closeAllConnections();
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
});

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
}

/** Whatever came of a call may not be known where the connection ends in the middle. */
const CUT_OFF = (response: ServerResponse) => response.destroy();

it.each([
  ["GET", "/answer?code=70551"],
  ["GET", "/api/v1/decisions?code=70551"],
  ["POST", "/api/v1/decisions"],
])("%s %s only asks, and is asked again where a process breaks off", async (method, path) => {
  fail = CUT_OFF;
  const call = createCaller(proxy.certificate);
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => call(`${proxy.address}${path}`, { method, body: method === "POST" ? "{}" : "" })),
  );
  expect(answers.map(({ text }) => text)).toEqual(Array(4).fill("from two"));
  expect(seen.some((line) => line.startsWith("one "))).toBe(true);
});

it.each([
  "/admin/api/imports",
  "/admin/api/drafts/1/publication",
  "/api/auth/sign-in/email",
  "/cds-services/prior-auth",
])("POST %s is never sent twice, whatever became of the first", async (path) => {
  fail = CUT_OFF;
  const call = createCaller(proxy.certificate);
  const sent = Array.from({ length: 6 }, (_, at) =>
    call(`${proxy.address}${path}?${at}`, { method: "POST", body: "{}" }),
  );
  const statuses = (await Promise.all(sent)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200, 502]));
  const writes = seen.map((line) => line.split("?")[1]);
  expect(new Set(writes).size).toBe(writes.length);
});

it("a write goes to the other process where one is not there at all", async () => {
  const [one] = servers;
  await new Promise((resolve) => one?.close(resolve));
  const call = createCaller(proxy.certificate);
  for (let at = 0; at < 4; at += 1) {
    expect((await call(`${proxy.address}/admin/api/imports`, { method: "POST", body: "{}" })).text).toBe("from two");
  }
});

it("a process is told the client's own address, whatever the client says", async () => {
  fail = (response) => response.end();
  const headers = { "X-Forwarded-For": "9.9.9.9" };
  await createCaller(proxy.certificate)(`${proxy.address}/`, { headers, from: "127.0.0.3" });
  expect(seen).toEqual([expect.stringMatching(/ GET \/ for 127\.0\.0\.3$/)]);
});

it("the log has neither codes nor days", async () => {
  fail = CUT_OFF;
  const call = createCaller(proxy.certificate);
  for (let at = 0; at < 2; at += 1) await call(`${proxy.address}/answer?code=70551&dos=2026-05-14`);
  await expect.poll(() => proxy.readLog().length).toBe(2);
  const log = proxy.readLog().join("\n");
  expect(log).toContain("GET /answer 200");
  expect(log).not.toMatch(/70551|05-14/);
});
