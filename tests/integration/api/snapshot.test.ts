import { isDeepStrictEqual } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { GET as getCurrent } from "@/app/api/v1/lists/current/route";
import { closePrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { answerSnapshot } from "@/lib/http/answer-snapshot.server";
import { readPublishedLists, readPublishedTables } from "@/lib/lists/published-tables.server";
import { openSnapshot } from "@/lib/lists/snapshot/open-snapshot";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
beforeEach(forgetPublishedLists);

const ROWS = ["70551,26 TC,Diagnostic imaging,ohp,=note,2026-05-01,2026-12-31", "62320-62323"];

const requestCurrent = (headers = {}) => getCurrent(new Request("http://localhost/api/v1/lists/current", { headers }));

function requestSnapshot(hash: string, headers = {}, method = "GET") {
  return answerSnapshot(new Request(`http://localhost/api/v1/snapshots/${hash}`, { headers, method }), hash);
}

async function readBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}

/** Publishes a list and waits until its snapshot is there in every form. */
async function publishSome(): Promise<string> {
  await publishList(database.prisma, "healthhelp", "2026-05-01", ROWS);
  const { snapshot } = await readPublishedLists();
  await snapshot.brotli;
  return snapshot.hash;
}

describe("GET /api/v1/lists/current", () => {
  it("names the snapshot, its length, and when it was published", async () => {
    const hash = await publishSome();
    const response = await requestCurrent();
    const body = await response.json();
    const { versions, snapshot } = await readPublishedLists();
    expect(body).toEqual({
      revision: hash,
      snapshot: `/api/v1/snapshots/${hash}`,
      bytes: snapshot.forms.identity.length,
      publishedAt: versions[0]?.publishedAt.toISOString(),
    });
    expect(response.headers.get("cache-control")).toBe("no-cache");
  });

  it("knows when nothing changed", async () => {
    await publishSome();
    const etag = (await requestCurrent()).headers.get("etag") ?? "";
    const unchanged = await requestCurrent({ "If-None-Match": etag });
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get("etag")).toBe(etag);
    expect((await requestCurrent({ "If-None-Match": `"other", W/${etag}` })).status).toBe(304);
    expect((await requestCurrent({ "If-None-Match": '"other"' })).status).toBe(200);
  });

  it("says nothing of a publication where there was none", async () => {
    expect(await (await requestCurrent()).json()).not.toHaveProperty("publishedAt");
  });

  it("R11 503 when the lists were never read", async () => {
    const url = database.appUrl;
    await closePrisma();
    provideDatabaseUrl("postgresql://nobody@127.0.0.1:1/nothing");
    expect((await requestCurrent()).status).toBe(503);
    expect((await requestSnapshot("0".repeat(32))).status).toBe(503);
    await closePrisma();
    provideDatabaseUrl(url);
  });
});

describe("GET /api/v1/snapshots/{hash}", () => {
  it("gives the browser the tables that this server decides from", async () => {
    await publishSome();
    const { revision, snapshot, bytes } = await (await requestCurrent()).json();
    const arrived = await readBytes(await requestSnapshot(snapshot.split("/").at(-1)));
    const opened = await openSnapshot(arrived, { hash: revision, bytes });
    // The tables hold tens of thousands of numbers, over which a matcher takes seconds.
    expect(isDeepStrictEqual(opened, { ok: true, value: await readPublishedTables() })).toBe(true);
  });

  it.each([
    ["br", "gzip, deflate, br, zstd", brotliDecompressSync],
    ["gzip", "gzip, deflate", gunzipSync],
    ["gzip", "br;q=0, *", gunzipSync],
    [null, "deflate", (bytes: Uint8Array) => bytes],
    [null, "", (bytes: Uint8Array) => bytes],
  ])("is sent as %s to who takes '%s', for ever under its name", async (encoding, accepted, unpack) => {
    const hash = await publishSome();
    const response = await requestSnapshot(hash, { "Accept-Encoding": accepted });
    const body = await readBytes(response);
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": "public, max-age=31536000, immutable",
      "content-length": String(body.length),
      "content-type": "application/octet-stream",
      etag: expect.stringContaining(hash),
      vary: "Accept-Encoding",
      ...(encoding === null ? {} : { "content-encoding": encoding }),
    });
    const { snapshot } = await readPublishedLists();
    expect(new Uint8Array(unpack(body))).toEqual(snapshot.forms.identity);
  });

  it("has a tag of its own in each form, and knows who has it already", async () => {
    const hash = await publishSome();
    const tags = await Promise.all(
      ["br", "gzip", "identity"].map(async (encoding) => {
        const { headers } = await requestSnapshot(hash, { "Accept-Encoding": encoding });
        return headers.get("etag") ?? "";
      }),
    );
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect((await requestSnapshot(hash, { "If-None-Match": tag })).status).toBe(304);
    expect((await requestSnapshot(hash, { "If-None-Match": '"other"' })).status).toBe(200);
  });

  it("answers HEAD as it answers GET, without the body", async () => {
    const hash = await publishSome();
    const headers = { "Accept-Encoding": "br" };
    const [got, head] = [await requestSnapshot(hash, headers), await requestSnapshot(hash, headers, "HEAD")];
    expect(head.status).toBe(200);
    expect([...head.headers]).toEqual([...got.headers]);
    expect(await readBytes(head)).toHaveLength(0);
    expect((await requestSnapshot("nothing", {}, "HEAD")).status).toBe(404);
  });

  it("is still there for a page that was told of it just before the next publication", async () => {
    const first = await publishSome();
    await publishList(database.prisma, "healthhelp", "2026-06-15", ["70552"]);
    const deadline = performance.now() + 15_000;
    while ((await readPublishedTables()).revision === first && performance.now() < deadline) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect((await readPublishedTables()).revision).not.toBe(first);
    expect((await requestSnapshot(first)).status).toBe(200);
  });

  it("is found where another process told of it before this one saw the publication", async () => {
    const own = await publishSome();
    const memory = Symbol.for("which-portal.published-lists");
    const behind = Reflect.get(globalThis, memory);
    await publishList(database.prisma, "healthhelp", "2026-06-15", ["70552"]);
    forgetPublishedLists();
    const { snapshot } = await readPublishedLists();
    Reflect.set(globalThis, memory, behind);
    expect(snapshot.hash).not.toBe(own);
    expect((await requestSnapshot(snapshot.hash)).status).toBe(200);
  });

  it("404 for lists that are not current, which nobody keeps", async () => {
    await publishSome();
    const response = await requestSnapshot("0123456789abcdef0123456789abcdef");
    expect(response.status).toBe(404);
    expect(response.headers.get("cache-control")).toBe("no-store");
  });
});
