import { beforeEach, describe, expect, it } from "vitest";
import { GET as getNothing, OPTIONS as nothingOptions } from "@/app/api/v1/[...path]/route";
import { GET as getVersion } from "@/app/api/v1/lists/[list]/versions/[version]/route";
import { GET as getLists, OPTIONS as listsOptions, POST as postLists } from "@/app/api/v1/lists/route";
import { GET as getHealth } from "@/app/healthz/route";
import { GET as getReadiness } from "@/app/readyz/route";
import { readListCsv } from "@/lib/lists/list-csv";
import { withdrawVersion } from "@/lib/lists/publish-list.server";
import { ACTOR, draftList, publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
beforeEach(forgetPublishedLists);

const ROWS = ["70551,26 TC,Diagnostic imaging,ohp,=note,2026-05-01,2026-12-31", "62320-62323"];

const LISTS_ADDRESS = "http://localhost/api/v1/lists";

function requestLists(headers: Record<string, string> = {}) {
  return getLists(new Request(LISTS_ADDRESS, { headers }));
}

function requestVersion(list: string, version: string, query = "", headers: Record<string, string> = {}) {
  const request = new Request(`${LISTS_ADDRESS}/${list}/versions/${version}${query}`, { headers });
  return getVersion(request, { params: Promise.resolve({ list, version }) });
}

describe("GET /api/v1/lists", () => {
  it("names every list with its published editions, and no draft or withdrawn one", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ROWS);
    await draftList(database.prisma, "healthhelp", ROWS);
    const wrong = await publishList(database.prisma, "no-auth-cpt", "2026-06-15", ROWS);
    await withdrawVersion(database.prisma, "no-auth-cpt", wrong, "wrong file", undefined, ACTOR);
    const body = await (await requestLists()).json();
    expect(body.lists).toMatchObject([
      { list: "no-auth-cpt", kind: "no-auth", versions: [] },
      { list: "no-auth-dme", kind: "no-auth", versions: [] },
      {
        list: "healthhelp",
        kind: "healthhelp",
        versions: [
          {
            version: "2026-05-01",
            effectiveFrom: "2026-05-01",
            demo: false,
            entryCount: 2,
            sourceFile: "healthhelp.csv",
          },
        ],
      },
    ]);
    expect(JSON.stringify(body)).not.toContain(ACTOR);
  });
});

describe("GET /api/v1/lists/{list}/versions/{version}", () => {
  it("gives the entries of an edition", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ROWS);
    const response = await requestVersion("healthhelp", "2026-05-01");
    expect(await response.json()).toMatchObject({
      list: "healthhelp",
      version: "2026-05-01",
      entries: [
        {
          code: "70551",
          modifiers: ["26", "TC"],
          serviceLine: "Diagnostic imaging",
          lineOfBusiness: ["ohp"],
          note: "=note",
          effectiveFrom: "2026-05-01",
          effectiveTo: "2026-12-31",
        },
        { code: "62320-62323", modifiers: [], serviceLine: null, lineOfBusiness: [], note: null, effectiveFrom: null },
      ],
    });
  });

  it("gives them as the CSV that import reads, as a file", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ROWS);
    const response = await requestVersion("healthhelp", "2026-05-01", "?format=csv");
    expect(response.headers.get("content-type")).toContain("text/csv");
    expect(response.headers.get("content-disposition")).toContain('attachment; filename="healthhelp.2026-05-01.csv"');
    expect(readListCsv(await response.text())).toMatchObject({
      ok: true,
      value: [
        { code: "70551", note: "=note" },
        { code: "62320", codeTo: "62323" },
      ],
    });
  });

  it.each([
    ["a list that is none", "nothing", "2026-05-01", ""],
    ["an edition that is none", "healthhelp", "2026-05-02", ""],
    ["a draft", "healthhelp", "2026-06-15", ""],
  ])("404 for %s", async (_name, list, version, query) => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ROWS);
    await draftList(database.prisma, "healthhelp", ROWS);
    const response = await requestVersion(list, version, query);
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("422 for a format that is none", async () => {
    expect((await requestVersion("healthhelp", "2026-05-01", "?format=xml")).status).toBe(422);
  });
});

describe("health", () => {
  it("healthz says that the process is up, lists or not", async () => {
    expect(getHealth().status).toBe(200);
  });

  it("R11 readyz is not ready while no list at all is loaded, and names those that are missing once one is", async () => {
    expect((await getReadiness()).status).toBe(503);
    forgetPublishedLists();
    await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ROWS);
    const response = await getReadiness();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: "ready", missingLists: ["no-auth-dme", "healthhelp"] });
  });

  it("an address that is none gets a problem document", async () => {
    for (const response of [getNothing(), nothingOptions()]) {
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
    }
  });

  it("405 for a method that an address does not have, with those it has", async () => {
    const response = postLists();
    expect(response.status).toBe(405);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(response.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect(listsOptions().headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });
});

describe("whoever has a document already", () => {
  it("is told so until the lists change", async () => {
    await publishList(database.prisma, "healthhelp", "2026-05-01", ROWS);
    const first = await requestLists();
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^"[^"]+"$/);
    expect(first.headers.get("cache-control")).toBe("no-cache");
    const again = await requestLists({ "If-None-Match": tag });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    expect((await requestLists({ "If-None-Match": `W/"x", W/${tag}` })).status).toBe(304);
    expect((await requestLists({ "If-None-Match": '"x"' })).status).toBe(200);

    await publishList(database.prisma, "healthhelp", "2026-06-15", ROWS);
    forgetPublishedLists();
    const changed = await requestLists({ "If-None-Match": tag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(tag);
  });

  it("is told so of an edition in the form that it has, and not of another that took its name", async () => {
    const wrong = await publishList(database.prisma, "healthhelp", "2026-05-01", ROWS);
    const tagOf = async (query: string) =>
      (await requestVersion("healthhelp", "2026-05-01", query)).headers.get("etag") ?? "";
    const [json, csv] = [await tagOf(""), await tagOf("?format=csv")];
    expect(json).not.toBe(csv);
    expect((await requestVersion("healthhelp", "2026-05-01", "", { "If-None-Match": json })).status).toBe(304);
    expect((await requestVersion("healthhelp", "2026-05-01", "", { "If-None-Match": csv })).status).toBe(200);

    await withdrawVersion(database.prisma, "healthhelp", wrong, "wrong file", undefined, ACTOR);
    forgetPublishedLists();
    const gone = await requestVersion("healthhelp", wrong, "", { "If-None-Match": json });
    expect(gone.status).toBe(404);
  });
});
