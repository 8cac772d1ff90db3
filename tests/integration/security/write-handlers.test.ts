import { beforeEach, describe, expect, it } from "vitest";
import { readProjectFile } from "../../support/run-tool";
import { APP_ADDRESS, signInAs, useSignIn } from "../../support/signed-in";
import { listSourceFiles } from "../../support/source-files";
import { useTestDatabase } from "../../support/test-database";
import { runSql } from "../../support/test-server";
import { findWriteHandlers, type WriteHandler } from "../../support/write-handlers";

const database = useTestDatabase();
useSignIn();

/** Other software calls these from everywhere: they read no cookie and keep nothing, so that nothing can be forged. */
const PUBLIC = /^\/(?:api\/v1|cds-services)(?:\/|$)/;
/** Far more than any of them takes; a list file may have 25 million bytes. */
const ENDLESS_BYTES = 40_000_000;
const PIECE = new Uint8Array(65_536).fill(0x20);

const handlers = await findWriteHandlers();
const taking = handlers.filter(({ path }) => !PUBLIC.test(path));

let cookie = "";
beforeEach(async () => {
  cookie = await signInAs("maintainer");
});

function toRequest({ method, path }: WriteHandler, headers: Record<string, string>, body?: BodyInit): Request {
  return new Request(`${APP_ADDRESS}${path}${path === "/admin/api/imports" ? "?list=healthhelp" : ""}`, {
    method,
    headers: { host: new URL(APP_ADDRESS).host, "content-type": "application/json", cookie, ...headers },
    body: body ?? "{}",
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);
}

/** Everything that is kept, apart from what is counted for each call. */
async function countRows(): Promise<unknown> {
  const tables = await runSql(
    database.url,
    "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname",
  );
  const counts = tables
    .map(({ relname }) => String(relname))
    .filter((table) => !["call_count", "sign_in_rate", "cds_token_use"].includes(table))
    .map((table) => `'${table}', (SELECT count(*) FROM ${table})`);
  return await runSql(database.url, `SELECT json_build_object(${counts.join(", ")}) AS rows`);
}

it("the handlers are found in the files, those of the maintainers among them", () => {
  const names = taking.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      "POST /admin/api/imports",
      "POST /admin/api/drafts/[id]/layout",
      "POST /api/auth/[...path]",
    ]),
  );
  expect(names.length).toBeGreaterThanOrEqual(12);
});

it("nothing writes by another way: there are no server actions", () => {
  const files = listSourceFiles().filter((path) => /^(app|components|lib)\/.*\.tsx?$/.test(path));
  expect(files.filter((path) => /^\s*["']use server["']/m.test(readProjectFile(path)))).toEqual([]);
});

describe("somebody who is signed in and lured to another page changes nothing", () => {
  it.each([
    ["from another site", { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" }],
    ["from a neighbour of the same domain", { origin: "http://127.0.0.1:3001", "sec-fetch-site": "same-site" }],
    ["from a page without an origin", { origin: "null" }],
    ["by what names no origin at all", {}],
    ["with our origin and the mark of another site", { origin: APP_ADDRESS, "sec-fetch-site": "cross-site" }],
    ["as a form sends it", { origin: "https://elsewhere.example", "content-type": "text/plain" }],
  ])("%s", async (_way, headers) => {
    const before = await countRows();
    for (const handler of taking) {
      const response = await handler.call(toRequest(handler, headers as Record<string, string>));
      // What takes no such call at all says so to everybody.
      expect([403, 405], handler.name).toContain(response.status);
      if (handler.path.startsWith("/admin/")) expect(response.status, handler.name).toBe(403);
    }
    expect(await countRows()).toEqual(before);
  });
});

it("a viewer, who may look at everything, changes nothing", async () => {
  cookie = await signInAs("viewer", "viewer@example.org");
  const before = await countRows();
  // Everybody may end a session of their own.
  const isForMaintainers = ({ path }: WriteHandler) => path.startsWith("/admin/") && !path.includes("/sessions/");
  for (const handler of taking.filter(isForMaintainers)) {
    const response = await handler.call(toRequest(handler, { origin: APP_ADDRESS, "sec-fetch-site": "same-origin" }));
    expect(response.status, handler.name).toBe(403);
  }
  expect(await countRows()).toEqual(before);
});

it("what other software may call from everywhere keeps nothing, whoever is signed in", async () => {
  const before = await countRows();
  for (const handler of handlers.filter(({ path }) => PUBLIC.test(path))) {
    const response = await handler.call(toRequest(handler, { origin: "https://elsewhere.example" }));
    expect(response.status, handler.name).toBeGreaterThanOrEqual(400);
    expect(response.headers.getSetCookie(), handler.name).toEqual([]);
  }
  expect(await countRows()).toEqual(before);
});

it("a body without an end is refused for its size, or before it is read", async () => {
  for (const handler of handlers) {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += PIECE.byteLength;
        if (sent > ENDLESS_BYTES) controller.error(new Error("it was read to an end that it does not have"));
        else controller.enqueue(PIECE);
      },
    });
    const response = await handler.call(toRequest(handler, { origin: APP_ADDRESS }, body));
    expect(response.status, handler.name).toBeGreaterThanOrEqual(400);
    expect(response.status, handler.name).toBeLessThan(500);
    // What a stream holds ready is asked of it before anybody reads.
    if (sent > 2 * PIECE.byteLength) expect(response.status, handler.name).toBe(413);
    expect(sent, handler.name).toBeLessThan(ENDLESS_BYTES);
  }
});
