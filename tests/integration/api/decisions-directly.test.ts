import { createServer, request as openRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/v1/decisions/route";
import { answerDirectly } from "@/scripts/lib/answer-directly";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
const JSON_TYPE = { "Content-Type": "application/json" };
let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (!answerDirectly(request, response)) response.writeHead(404).end("left to Next");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  forgetPublishedLists();
  await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213"]);
  await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551,,Diagnostic imaging,,,,"]);
});

describe("the server itself answers a decisions call as its handler does", () => {
  const requests = [
    { code: "70551", dateOfService: "2026-06-01" },
    { code: "99213", dateOfService: "2026-06-01" },
    { code: "é \u{1f9fe}" },
  ];

  it.each<[string, string, Readonly<Record<string, string>>]>([
    ["for good requests", JSON.stringify({ requests }), JSON_TYPE],
    [
      "for a type with a parameter",
      JSON.stringify({ requests }),
      { "Content-Type": "Application/JSON; charset=utf-8" },
    ],
    ["for an unknown key", JSON.stringify({ requests: [{ code: "70551", dos: "2026-06-01" }] }), JSON_TYPE],
    ["for what is no JSON", "{", JSON_TYPE],
    ["for no body", "", JSON_TYPE],
    ["for another type", JSON.stringify({ requests }), { "Content-Type": "text/plain" }],
    ["for a packed body", JSON.stringify({ requests }), { ...JSON_TYPE, "Content-Encoding": "gzip" }],
    ["for a body that is too large", " ".repeat(2_000_001), JSON_TYPE],
  ])("%s", async (_name, body, headers) => {
    const init = { method: "POST", headers, body };
    const handled = await POST(new Request(`${address}/api/v1/decisions`, init));
    const direct = await fetch(`${address}/api/v1/decisions`, init);
    expect(direct.status).toBe(handled.status);
    for (const name of ["content-type", "cache-control", "retry-after"]) {
      expect(direct.headers.get(name)).toBe(handled.headers.get(name));
    }
    expect(await direct.text()).toBe(await handled.text());
  });
});

it("a long body that comes in many pieces is read whole, and refused as soon as it is too large", async () => {
  const code = { code: "70551", dateOfService: "2026-06-01" };
  const whole = await postInPieces(JSON.stringify({ requests: Array.from({ length: 2_000 }, () => code) }));
  expect(whole.status).toBe(200);
  expect(JSON.parse(whole.body.toString()).results).toHaveLength(2_000);
  expect((await postInPieces(" ".repeat(2_000_001))).status).toBe(413);
});

it.each([
  ["gzip, deflate, br", "gzip"],
  ["gzip;q=0.5", "gzip"],
  ["gzip;q=0", undefined],
  ["identity", undefined],
])("a client that accepts %j gets the answer packed as %j", async (accepted, packed) => {
  const requests = Array.from({ length: 50 }, () => ({ code: "70551", dateOfService: "2026-06-01" }));
  const { headers, body } = await postInPieces(JSON.stringify({ requests }), { "accept-encoding": accepted });
  expect(headers["content-encoding"]).toBe(packed);
  expect(headers["vary"]).toBe("Accept-Encoding");
  expect(Number(headers["content-length"])).toBe(body.byteLength);
  const text = packed === undefined ? body : gunzipSync(body);
  expect(JSON.parse(text.toString()).results).toHaveLength(50);
});

it.each([
  ["GET", "/api/v1/decisions?code=70551"],
  ["PUT", "/api/v1/decisions"],
  ["POST", "/api/v1/decisions/"],
  ["POST", "/api/v1/lists"],
])("%s %s is left to Next", async (method, path) => {
  expect(await (await fetch(`${address}${path}`, { method })).text()).toBe("left to Next");
});

/** Posts without saying how long the body is, and gives back the answer as it came. */
function postInPieces(text: string, headers: Readonly<Record<string, string>> = {}) {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      const sent = openRequest(
        `${address}/api/v1/decisions`,
        { method: "POST", headers: { ...JSON_TYPE, ...headers } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.once("end", () => {
            resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) });
          });
        },
      );
      sent.once("error", reject);
      for (let at = 0; at < text.length; at += 50_000) sent.write(text.slice(at, at + 50_000));
      sent.end();
    },
  );
}
