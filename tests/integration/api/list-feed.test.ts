import { beforeEach, describe, expect, it } from "vitest";
import { GET as getFeed, POST as postFeed } from "@/app/lists/changes/feed/route";
import { withdrawVersion } from "@/lib/lists/publish-list.server";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
beforeEach(forgetPublishedLists);

const ADDRESS = "http://127.0.0.1:3000/lists/changes/feed";

function requestFeed(query = "", headers: Readonly<Record<string, string>> = {}) {
  return getFeed(new Request(`${ADDRESS}${query}`, { headers }));
}

/** What stands in each element of a name, in its order. */
function textsOf(feed: string, element: string): readonly string[] {
  const pattern = new RegExp(`<${element}(?: [^>]*)?>(?:<!\\[CDATA\\[)?(.*?)(?:\\]\\]>)?</${element}>`, "gs");
  return [...feed.matchAll(pattern)].map(([, text = ""]) => text);
}

async function publishThree() {
  await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551", "70552", "62320-62323"]);
  await publishList(database.prisma, "no-auth-cpt", "2026-05-01", ["99213"]);
  await publishList(database.prisma, "no-auth-cpt", "2026-06-15", ["99213", "70551", "62320-62323"]);
}

describe("GET /lists/changes/feed", () => {
  it("has an entry for each publication, the newest first, with what was added and what moved", async () => {
    await publishThree();
    const response = await requestFeed();
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const feed = await response.text();
    expect(textsOf(feed, "id")).toEqual([
      "urn:which-portal:changes",
      "urn:which-portal:no-auth-cpt:2026-06-15",
      "urn:which-portal:no-auth-cpt:2026-05-01",
      "urn:which-portal:healthhelp:2026-05-01",
    ]);
    expect(textsOf(feed, "title").slice(1)).toEqual([
      "CPT No-Auth list of Jun 15, 2026: 5 added",
      "CPT No-Auth list of May 1, 2026: 1 added",
      "HealthHelp list of May 1, 2026: 6 added",
    ]);
    const [content = ""] = textsOf(feed, "content");
    expect(content).toContain("5 codes move from HealthHelp WebConsult to No auth needed.");
    expect(content).toContain("Added: 62320–62323, 70551");
    expect(content).not.toContain("demo");
    expect(textsOf(feed, "updated")[0]).toBe(textsOf(feed, "updated")[1]);
  });

  it("R11 says that codes get an answer with the first HealthHelp list", async () => {
    await publishThree();
    const contents = textsOf(await (await requestFeed("?list=healthhelp")).text(), "content");
    expect(contents).toHaveLength(1);
    expect(contents[0]).toContain("6 codes without an answer get one: HealthHelp WebConsult.");
  });

  it("has an entry for a withdrawal, without who did it and why", async () => {
    await publishThree();
    const withdrawn = await withdrawVersion(
      database.prisma,
      "no-auth-cpt",
      "2026-06-15",
      "the wrong file",
      undefined,
      "a maintainer",
    );
    expect(withdrawn.ok).toBe(true);
    forgetPublishedLists();
    const feed = await (await requestFeed("?list=no-auth-cpt")).text();
    expect(textsOf(feed, "title")[1]).toBe("CPT No-Auth list of Jun 15, 2026: withdrawn, 5 removed");
    expect(textsOf(feed, "id").slice(1, 3)).toEqual([
      "urn:which-portal:no-auth-cpt:2026-06-15:withdrawn",
      "urn:which-portal:no-auth-cpt:2026-06-15",
    ]);
    expect(textsOf(feed, "content")[0]).toContain("5 codes move from No auth needed to HealthHelp WebConsult.");
    expect(feed).not.toMatch(/wrong file|a maintainer/);
  });

  it("marks a demo list", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551"], true);
    expect(textsOf(await (await requestFeed()).text(), "content")[0]).toContain("A demo list, not the plan's.");
  });

  it("is there before anything is published", async () => {
    const feed = await (await requestFeed()).text();
    expect(textsOf(feed, "entry")).toEqual([]);
    expect(textsOf(feed, "updated")).toHaveLength(1);
  });

  it("304 for a reader that knows it, and the whole feed after a publication", async () => {
    await publishThree();
    const etag = (await requestFeed()).headers.get("etag") ?? "";
    expect((await requestFeed("", { "If-None-Match": etag })).status).toBe(304);
    expect((await requestFeed("", { "If-None-Match": `"other", W/${etag}` })).status).toBe(304);
    await publishList(database.prisma, "no-auth-cpt", "2026-07-15", ["99213"]);
    forgetPublishedLists();
    expect((await requestFeed("", { "If-None-Match": etag })).status).toBe(200);
  });

  it.each([
    ["127.0.0.1:4321", "http://127.0.0.1:4321/"],
    ["localhost", "http://localhost/"],
    ["evil.example.org", "http://127.0.0.1:3000/"],
    ["localhost:3000.evil.example.org", "http://127.0.0.1:3000/"],
  ])("links of a client that calls the host %s start with %s", async (host, start) => {
    await publishThree();
    const feed = await (await requestFeed("", { Host: host })).text();
    const links = [...feed.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
    expect(links).toHaveLength(5);
    for (const link of links) expect(link.startsWith(start)).toBe(true);
  });

  it("404 for a list that is none, 405 for another method", async () => {
    const response = await requestFeed("?list=nothing");
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(postFeed().status).toBe(405);
  });
});
