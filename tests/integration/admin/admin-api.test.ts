import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { POST as postDecisions } from "@/app/admin/api/drafts/[id]/decisions/route";
import { POST as postDiscard } from "@/app/admin/api/drafts/[id]/discard/route";
import { POST as postLayout } from "@/app/admin/api/drafts/[id]/layout/route";
import { POST as postPublication } from "@/app/admin/api/drafts/[id]/publication/route";
import { GET as getReading } from "@/app/admin/api/drafts/[id]/reading/route";
import { GET as getReview } from "@/app/admin/api/drafts/[id]/review/route";
import { GET as getDraft } from "@/app/admin/api/drafts/[id]/route";
import { GET as getFile } from "@/app/admin/api/files/[id]/route";
import { POST as postImport } from "@/app/admin/api/imports/route";
import { POST as postWithdrawal } from "@/app/admin/api/lists/[list]/versions/[version]/withdrawal/route";
import { POST as postNoticeEnd } from "@/app/admin/api/notices/[id]/end/route";
import { POST as postNotice } from "@/app/admin/api/notices/route";
import type { RouteContext } from "@/lib/auth/with-user.server";
import { getPrisma } from "@/lib/db/client.server";
import { type CompactReading, fromCompactReading } from "@/lib/lists/reading/compact-reading";
import { carryOutListJob } from "@/lib/lists/worker/carry-out-list-job.server";
import { type ListJobs, provideListJobs } from "@/lib/lists/worker/list-jobs.server";
import { aListFile } from "../../support/publish";
import { APP_ADDRESS, fromPage, signInAs, useSignIn } from "../../support/signed-in";
import { useTestDatabase } from "../../support/test-database";

useTestDatabase();
useSignIn();

// The very work of the threads, in this one: threads have their own tests.
const jobs: ListJobs = {
  run: async (job, onProgress = () => undefined) => (await carryOutListJob(getPrisma(), job, onProgress)) as never,
  close: async () => undefined,
};
let cookie = "";
beforeEach(async () => {
  provideListJobs(jobs);
  cookie = await signInAs("maintainer");
});
afterEach(() => Reflect.deleteProperty(globalThis, Symbol.for("which-portal.list-jobs")));

type Handler<P> = (request: Request, context: RouteContext<P>) => Promise<Response>;

/** Calls a handler as a page of ours does; `order` makes it a write. */
async function call<P>(handler: Handler<P>, parts: P, order?: unknown, address = "/admin/api", as = cookie) {
  const response = await handler(fromPage(address, order, { cookie: as }), { params: Promise.resolve(parts) });
  const body: unknown = await response.json();
  return { status: response.status, body };
}

function sendFile(bytes: Uint8Array, query: string, headers: Readonly<Record<string, string>> = {}) {
  const request = new Request(`${APP_ADDRESS}/admin/api/imports?${query}`, {
    method: "POST",
    headers: { host: new URL(APP_ADDRESS).host, origin: APP_ADDRESS, cookie, ...headers },
    body: new Uint8Array(bytes),
  });
  return postImport(request, { params: Promise.resolve({}) });
}

async function readLines(response: Response): Promise<Record<string, Record<string, unknown>>[]> {
  return (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

async function importFile(text: string | Uint8Array): Promise<{ id: string; fileId: string; layout: unknown }> {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const lines = await readLines(await sendFile(bytes, "list=healthhelp&name=list.csv"));
  const draft = lines.at(-1)?.["draft"];
  if (draft === undefined) throw new Error(JSON.stringify(lines));
  return { id: String(draft["id"]), fileId: String(draft["fileId"]), layout: draft["layout"] };
}

const FILE = "Code,Notes\n70551,\n7055,First 6 visits\n";

describe("POST /admin/api/imports", () => {
  it("tells of its progress line by line, and at its end of the draft", async () => {
    const response = await sendFile(aListFile(["70551"]), "list=healthhelp&name=a%20list.csv");
    expect(response.headers.get("content-type")).toContain("application/x-ndjson");
    const lines = await readLines(response);
    expect(new Set(lines.map((line) => line["progress"]?.["stage"]))).toEqual(
      new Set(["reading", "understanding", "keeping", undefined]),
    );
    expect(lines.at(-1)).toMatchObject({
      draft: { list: "healthhelp", fileName: "a list.csv", createdBy: "maintainer@example.org" },
    });
  });

  it("takes a text that was pasted", async () => {
    const text = new TextEncoder().encode("70551\n70553\n");
    const lines = await readLines(await sendFile(text, "list=healthhelp&pasted=1", { "content-type": "text/plain" }));
    expect(lines.at(-1)).toMatchObject({ draft: { format: "text", counts: { entryRows: 2 } } });
  });

  it("says in its last line why a file was refused", async () => {
    const lines = await readLines(await sendFile(new Uint8Array(), "list=healthhelp&name=list.csv"));
    expect(lines.at(-1)).toMatchObject({
      problem: { code: "file-refused", status: 422, error: { code: "empty-file" } },
    });
  });

  it("refuses a file that is too large before it is whole, and a list that there is not", async () => {
    const large = await sendFile(new Uint8Array(20_001_001), "list=healthhelp&name=list.csv");
    expect([large.status, await large.json()]).toMatchObject([413, { error: { code: "too-large" } }]);
    expect((await sendFile(aListFile(["70551"]), "list=nowhere&name=list.csv")).status).toBe(422);
    expect(await getPrisma().listDraft.count()).toBe(0);
  });

  it("ends with a problem when the work itself fails", async () => {
    provideListJobs({ ...jobs, run: () => Promise.reject(new Error("the thread is gone")) });
    const lines = await readLines(await sendFile(aListFile(["70551"]), "list=healthhelp&name=list.csv"));
    expect(lines.at(-1)).toMatchObject({ problem: { code: "work-failed", status: 500 } });
  });
});

describe("a draft", () => {
  it("goes the whole way: read, decided, reviewed, published, withdrawn", async () => {
    const { id } = await importFile(FILE);
    expect(await call(getDraft, { id })).toMatchObject({ status: 200, body: { state: "open", decisions: [] } });
    const order = { effectiveFrom: "2099-11-16", confirmed: [], revision: 0 };
    expect(await call(postPublication, { id }, order)).toMatchObject({
      status: 409,
      body: { code: "publication-refused", error: { code: "open-rows", rows: 1 } },
    });
    const entries = [{ code: "70553", modifiers: ["26"], lineOfBusiness: ["ohp"], note: "First 6 visits" }];
    const decision = { row: 2, choice: "enter", entries, action: "add" };
    expect(await call(postDecisions, { id }, { decisions: [decision] })).toMatchObject({ body: { decided: 1 } });
    expect(await call(getDraft, { id })).toMatchObject({ body: { decisions: [decision] } });
    const review = await call(getReview, { id }, undefined, "/admin/api?effectiveFrom=2099-11-16");
    expect(review).toMatchObject({ status: 200, body: { entryCount: 2, openRows: 0, findings: [], revision: 0 } });
    expect(await call(postPublication, { id }, order)).toEqual({ status: 200, body: { version: "2099-11-16" } });
    const edition = { list: "healthhelp", version: "2099-11-16" };
    const reason = { reason: "wrong file", revision: 0 };
    expect(await call(postWithdrawal, edition, reason)).toMatchObject({
      status: 409,
      body: { code: "withdrawal-refused", error: { code: "lists-changed" } },
    });
    expect(await call(postWithdrawal, edition, { ...reason, revision: 1 })).toEqual({
      status: 200,
      body: { restored: null },
    });
    expect(await call(postWithdrawal, edition, reason)).toMatchObject({ body: { error: { code: "not-published" } } });
  });

  it("names every finding that is not confirmed", async () => {
    const { id } = await importFile(aListFile(["70551"]));
    const order = { effectiveFrom: "2026-05-01", confirmed: [], revision: 0 };
    expect(await call(postPublication, { id }, order)).toMatchObject({
      status: 409,
      body: { error: { code: "not-confirmed", findings: [{ code: "past-effective-day" }] } },
    });
  });

  it("gives everything that was read, and leaves the packing to the server", async () => {
    const { id } = await importFile(FILE);
    const answer = await getReading(fromPage("/admin/api", undefined, { cookie, "accept-encoding": "gzip" }), {
      params: Promise.resolve({ id }),
    });
    expect(answer.headers.get("content-encoding")).toBeNull();
    const { rows } = fromCompactReading((await answer.json()) as CompactReading);
    expect(rows.map(({ cells }) => cells[0])).toEqual(["Code", "70551", "7055"]);
  });

  it("is read again with other columns, or put aside", async () => {
    const { id, layout } = await importFile(FILE);
    expect(await call(postLayout, { id }, layout)).toMatchObject({ status: 200, body: { layout } });
    expect(await call(postLayout, { id }, { kind: "whole", tables: [] })).toMatchObject({
      status: 422,
      body: { code: "file-refused", error: { code: "no-code-column" } },
    });
    expect(await call(postDiscard, { id }, {})).toMatchObject({ status: 200 });
    expect(await call(postLayout, { id }, layout)).toMatchObject({ status: 409, body: { code: "draft-closed" } });
    expect(await call(postDiscard, { id }, {})).toMatchObject({ status: 409, body: { code: "draft-closed" } });
  });

  it.each([
    [
      "a code that is none",
      { row: 2, choice: "enter", entries: [{ code: "7055", modifiers: [], lineOfBusiness: [] }], action: "add" },
    ],
    [
      "a range of two families",
      {
        row: 2,
        choice: "enter",
        entries: [{ code: "70551", codeTo: "0072U", modifiers: [], lineOfBusiness: [] }],
        action: "add",
      },
    ],
    [
      "days that are swapped",
      {
        row: 2,
        choice: "enter",
        entries: [
          { code: "70551", modifiers: [], lineOfBusiness: [], effectiveFrom: "2026-05-02", effectiveTo: "2026-05-01" },
        ],
        action: "add",
      },
    ],
    [
      "a modifier that is none",
      { row: 2, choice: "enter", entries: [{ code: "70551", modifiers: ["2"], lineOfBusiness: [] }], action: "add" },
    ],
    [
      "a note that is too long",
      {
        row: 2,
        choice: "enter",
        entries: [{ code: "70551", modifiers: [], lineOfBusiness: [], note: "x".repeat(2001) }],
        action: "add",
      },
    ],
    ["no entry at all", { row: 2, choice: "enter", entries: [], action: "add" }],
    ["a skip without a reason", { row: 2, choice: "skip", reason: " " }],
    ["a row that there is not", { row: 3, choice: "undo" }],
    ["another choice", { row: 2, choice: "guess" }],
  ])("takes no decision with %s", async (_name, decision) => {
    const { id } = await importFile(FILE);
    const refused = await call(postDecisions, { id }, { decisions: [{ row: 1, choice: "undo" }, decision] });
    expect(refused).toMatchObject({ status: 422, body: { code: "invalid-request" } });
    expect(JSON.stringify(refused.body)).toContain("/decisions/1");
    expect(await getPrisma().draftDecision.count()).toBe(0);
  });

  it.each(["0", "77", "1e3", "-1", "999999999999"])("of the number %s is not found", async (id) => {
    expect(await call(getDraft, { id })).toMatchObject({ status: 404, body: { code: "not-found" } });
    expect(await call(getReading, { id })).toMatchObject({ status: 404 });
    expect(await call(getFile, { id })).toMatchObject({ status: 404 });
  });
});

it("a file comes back byte by byte, to be kept and not opened", async () => {
  const bytes = new Uint8Array([...aListFile(["70551"]), 0xe9, 0x0a]);
  const lines = await readLines(
    await sendFile(bytes, `list=healthhelp&name=${encodeURIComponent('li"st é; x=1.csv')}`),
  );
  const fileId = String(lines.at(-1)?.["draft"]?.["fileId"]);
  const response = await getFile(fromPage("/admin/api", undefined, { cookie }), {
    params: Promise.resolve({ id: fileId }),
  });
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
  expect(response.headers.get("content-disposition")).toBe(
    `attachment; filename="li_st __ x_1.csv"; filename*=UTF-8''li%22st%20%C3%A9%3B%20x%3D1.csv`,
  );
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

describe("who may", () => {
  const parts = { id: "1", list: "healthhelp", version: "2026-05-01" };
  const writes: readonly [string, Handler<typeof parts>][] = [
    ["import", withoutParts(postImport)],
    ["correct columns", postLayout],
    ["decide", postDecisions],
    ["publish", postPublication],
    ["discard", postDiscard],
    ["withdraw", postWithdrawal],
    ["announce", withoutParts(postNotice)],
    ["take an announcement back", postNoticeEnd],
  ];
  const reads: readonly [string, Handler<typeof parts>][] = [
    ["a draft", getDraft],
    ["a reading", getReading],
    ["a review", getReview],
    ["a file", getFile],
  ];

  it.each(writes)("%s: nobody who is signed out, and no viewer", async (_name, handler) => {
    expect(await call(handler, parts, {}, "/admin/api", "")).toMatchObject({ status: 401 });
    const viewer = await signInAs("viewer");
    expect(await call(handler, parts, {}, "/admin/api", viewer)).toMatchObject({
      status: 403,
      body: { code: "not-allowed" },
    });
  });

  it.each(reads)("see %s: a viewer, and nobody who is signed out", async (_name, handler) => {
    expect(await call(handler, parts, undefined, "/admin/api", "")).toMatchObject({ status: 401 });
    const { id } = await importFile(FILE);
    const viewer = await signInAs("viewer");
    const address = "/admin/api?effectiveFrom=2026-11-16";
    const response = await handler(fromPage(address, undefined, { cookie: viewer }), {
      params: Promise.resolve({ ...parts, id }),
    });
    expect(response.status).toBe(200);
  });
});

/** Lets an address without parts stand among those with some. */
function withoutParts(handler: Handler<Record<string, never>>): Handler<unknown> {
  return (request) => handler(request, { params: Promise.resolve({}) });
}
