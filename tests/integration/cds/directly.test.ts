import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/cds-services/[[...path]]/route";
import { LOCAL_CALLER_HEADER } from "@/lib/auth/server-headers";
import { answerDirectly } from "@/scripts/lib/answer-directly";
import { aLocalRequest, aServiceRequest, aSigning } from "../../support/cds";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
const JSON_TYPE = { "Content-Type": "application/json" };
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Vary", "Origin");
    request.headers[LOCAL_CALLER_HEADER] = "yes";
    if (!answerDirectly(request, response)) response.writeHead(404).end("left to Next");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cds-services/which-portal`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  forgetPublishedLists();
  await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213"]);
  await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551,,Diagnostic imaging,,,,"]);
});

describe("the server itself answers a hook as its handler does", () => {
  const orders = ["70551", "99213", "27447"].map((code, index) => aServiceRequest(`${index}`, code));

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ["for good orders", JSON.stringify(aSigning(orders)), JSON_TYPE],
    ["for no orders", JSON.stringify(aSigning([])), JSON_TYPE],
    ["for an unknown hook", JSON.stringify({ ...aSigning([]), hook: "patient-view" }), JSON_TYPE],
    ["for what is no JSON", "{", JSON_TYPE],
    ["for no body", "", JSON_TYPE],
    ["for another type", "{}", { "Content-Type": "text/plain" }],
    ["for a packed body", "{}", { ...JSON_TYPE, "Content-Encoding": "gzip" }],
    ["for a body that is too large", " ".repeat(4_000_001), JSON_TYPE],
  ])("%s", async (_name, body, headers) => {
    const init = { method: "POST", headers, body };
    const direct = await fetch(address, init);
    const host = new URL(address).host;
    const handled = await POST(aLocalRequest(address, { ...init, headers: { ...headers, Host: host } }));
    expect(direct.status).toBe(handled.status);
    for (const name of ["content-type", "cache-control", "retry-after"]) {
      expect(direct.headers.get(name)).toBe(handled.headers.get(name));
    }
    expect(direct.headers.get("access-control-allow-origin")).toBe("*");
    expect(direct.headers.get("vary")).toContain("Origin");
    const withoutIds = (text: string) => text.replace(/"uuid":"[\da-f-]{36}"/g, "");
    expect(withoutIds(await direct.text())).toBe(withoutIds(await handled.text()));
  });
});

it("packs a long answer for those who take it", async () => {
  const init = { method: "POST", body: JSON.stringify(aSigning([aServiceRequest("a", "70551")])) };
  const response = await fetch(address, { ...init, headers: { ...JSON_TYPE, "Accept-Encoding": "gzip" } });
  expect(response.headers.get("content-encoding")).toBe("gzip");
  expect(response.headers.get("vary")).toBe("Origin, Accept-Encoding");
  expect((await response.json()).cards).toHaveLength(1);
});

it.each([
  ["GET", ""],
  ["OPTIONS", ""],
  ["POST", "/feedback"],
])("%s %s is left to Next", async (method, path) => {
  expect(await (await fetch(`${address}${path}`, { method })).text()).toBe("left to Next");
});
