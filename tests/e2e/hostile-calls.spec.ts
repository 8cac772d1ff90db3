import { type IncomingMessage, request as sendRequest } from "node:http";
import { connect } from "node:net";
import { expect, test } from "@playwright/test";

const STRANGER = "stranger.example";

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Sends what a browser would mend first: a path as it is written, and any host. */
function send(
  base: string | undefined,
  path: string,
  { method = "GET", headers = {}, body = "" } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base ?? "");
    const call = sendRequest({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    call.once("error", reject).end(body);
  });
}

/** Sends a body without an end until the connection is closed, and gives back the status that came before that. */
function sendEndlessly(base: string | undefined, method: string, path: string, type: string): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port, host } = new URL(base ?? "");
    const socket = connect(Number(port), hostname);
    let came = "";
    socket.on("data", (data) => {
      came += String(data);
    });
    socket.on("error", () => undefined);
    socket.once("close", () => resolve(came.slice(9, 12)));
    socket.write(
      `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const chunk = `10000\r\n${" ".repeat(65_536)}\r\n`;
    const more = () => {
      if (!socket.destroyed) socket.write(chunk, () => setImmediate(more));
    };
    more();
  });
}

const PAGES = ["/", "/batch", "/guide", "/api", "/answer?code=70551&dos=2026-05-14", "/lists", "/lists/changes"];
const OTHERS = ["/lists/changes/feed", "/api/v1/lists", "/api/v1/openapi.json", "/manifest.webmanifest", "/no-such"];
const MOVED = ["/admin", "/admin/import", "/lists/"];

for (const path of [...PAGES, ...OTHERS, ...MOVED]) {
  test(`${path} repeats no host that a caller makes up, and tells no version`, async ({ baseURL }) => {
    const headers = { Host: STRANGER, "X-Forwarded-Host": STRANGER, Forwarded: `host=${STRANGER}` };
    const answer = await send(baseURL, path, { headers });
    expect(answer.body).not.toContain(STRANGER);
    expect(JSON.stringify(answer.headers)).not.toContain(STRANGER);
    expect(answer.headers).not.toHaveProperty("x-powered-by");
    expect(answer.headers).not.toHaveProperty("server");
    expect(answer.body).not.toMatch(/node_modules|at \w+ \(|Next\.js \d|Node\.js v?\d/);
  });
}

for (const path of [
  "//stranger.example/",
  "///stranger.example/%2e%2e/",
  "/\\stranger.example/",
  "/%5Cstranger.example/",
  "/%2f%2fstranger.example/",
  "/.//stranger.example/",
  "/%09/stranger.example/",
  "/https://stranger.example/",
  "/admin//stranger.example/",
]) {
  test(`${path} leads to no other site`, async ({ baseURL }) => {
    const { headers, status } = await send(baseURL, path, { headers: { Host: new URL(baseURL ?? "").host } });
    expect(status).toBeGreaterThanOrEqual(300);
    for (const leads of [headers.location, String(headers["refresh"] ?? "").replace(/^0;url=/, "")]) {
      if (leads) expect(new URL(leads, baseURL).origin).toBe(new URL(baseURL ?? "").origin);
    }
  });
}

for (const [method, path, type, status] of [
  ["POST", "/", "text/plain", "405"],
  ["POST", "/lists", "application/x-www-form-urlencoded", "200"],
  ["GET", "/lists", "text/plain", "200"],
  ["POST", "/no-such", "application/json", "404"],
  ["POST", "/admin/sign-in", "multipart/form-data; boundary=x", undefined],
  ["POST", "/api/v1/decisions", "application/json", "413"],
  ["POST", "/api/v1/decisions", "text/csv", "413"],
  ["POST", "/api/v1/decisions", "application/x-ndjson", "413"],
  ["POST", "/api/auth/sign-in/email", "application/json", "403"],
  ["POST", "/admin/api/imports?list=healthhelp", "text/csv", "403"],
] as const) {
  test(`${method} ${path} as ${type} with a body without an end is answered, and the connection is closed`, async ({
    baseURL,
  }) => {
    const answered = await sendEndlessly(baseURL, method, path, type);
    expect(answered).toMatch(/^[2345]\d\d$/);
    if (status !== undefined) expect(answered).toBe(status);
  });
}
