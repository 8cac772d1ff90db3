import { afterEach, describe, expect, it, vi } from "vitest";
import type { ImportProgress } from "@/lib/lists/drafts/draft-documents";
import { writeListCsv } from "@/lib/lists/list-csv";
import { createListJobs, THREAD_LIMITS } from "@/lib/lists/worker/create-list-jobs.server";
import type { ThreadLimits } from "@/lib/lists/worker/job-thread.server";
import type { ListJobs } from "@/lib/lists/worker/list-jobs.server";
import { provideListJobs, runListJob } from "@/lib/lists/worker/list-jobs.server";
import { aNestedPdf, aNestedSheet, anEndlessPdf, aPackedSheet } from "../../support/hostile-files";
import { aCode, aDay } from "../../support/routing";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
const opened: ListJobs[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((jobs) => jobs.close()));
});

function openJobs(limits: Partial<ThreadLimits> = {}): ListJobs {
  const jobs = createListJobs(database.appUrl, { ...THREAD_LIMITS, ...limits });
  opened.push(jobs);
  return jobs;
}

function anImport(bytes: Uint8Array, fileName = "list.csv") {
  return { kind: "import", list: "healthhelp", fileName, bytes, pasted: false, actor: "a maintainer" } as const;
}

function aList(...codes: string[]): Uint8Array {
  const entries = codes.map((code) => ({ code: aCode(code), modifiers: [], lineOfBusiness: [] }));
  return new TextEncoder().encode(writeListCsv(entries));
}

function aLongList(rows: number): Uint8Array {
  const entries = Array.from({ length: rows }, (_, index) => ({
    code: aCode(String(10_000 + index)),
    modifiers: [],
    lineOfBusiness: [],
    note: `Row ${index}, ${"with a note ".repeat(5)}`,
  }));
  return new TextEncoder().encode(writeListCsv(entries));
}

/** Imports a list and gives back its draft. */
async function makeDraft(jobs: ListJobs, bytes = aList("70551", "62320")) {
  const imported = await jobs.run(anImport(bytes));
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
}

async function readState() {
  const versions = await database.prisma.listVersion.findMany();
  const written = await database.prisma.listEntry.count();
  return versions.map(({ status, entryCount }) => ({ status, entryCount, written }));
}

describe("a list goes the whole way through the threads", () => {
  it("from a file to a draft, a review and an edition, with its progress told", async () => {
    provideListJobs(openJobs());
    const stages = new Set<ImportProgress["stage"]>();
    const imported = await runListJob(anImport(aList("70551", "62320")), ({ stage }) => stages.add(stage));
    if (!imported.ok) throw new Error(imported.error.code);
    expect([...stages]).toEqual(["reading", "understanding", "keeping"]);
    const draft = imported.value.id;

    const effectiveFrom = aDay("2027-01-15");
    const review = await runListJob({ kind: "review", draft, effectiveFrom });
    if (!review.ok) throw new Error(review.error.code);
    expect(review.value).toMatchObject({ entryCount: 2, openRows: 0, findings: [] });

    const order = { effectiveFrom, confirmed: [], revision: review.value.revision };
    const published = await runListJob({ kind: "publish", draft, order, actor: "a maintainer" });
    expect(published).toEqual({ ok: true, value: { version: "2027-01-15" } });
    expect(await readState()).toEqual([{ status: "published", entryCount: 2, written: 2 }]);
  });

  it("with the columns that somebody names beforehand", async () => {
    const jobs = openJobs();
    const file = { ...anImport(new TextEncoder().encode("Old,New\n70551,E0130\n70552,E0140\n")), pasted: false };
    const wrong = await jobs.run({ ...file, choice: { columns: [{ role: "code", header: "Newest" }] } });
    expect(wrong).toEqual({ ok: false, error: { code: "no-such-column", name: "Newest" } });
    const imported = await jobs.run({ ...file, choice: { columns: [{ role: "code", header: "New" }] } });
    const columns = imported.ok ? imported.value.layout.tables[0]?.columns : [];
    expect(columns).toContainEqual({ column: 1, role: "code", header: "New" });
    expect(columns).not.toContainEqual(expect.objectContaining({ column: 0, role: "code" }));
  });

  it("one that listens badly does not harm the job", async () => {
    const imported = await openJobs().run(anImport(aList("70551")), () => {
      throw new Error("The reader has left.");
    });
    expect(imported.ok).toBe(true);
  });
});

describe("a hostile file ends in a refusal, stores nothing, and lookups and other jobs go on meanwhile", () => {
  it.each([
    ["a sheet of 500 MB", () => aPackedSheet(500), "list.xlsx", ["too-large-unpacked"]],
    ["a bomb that lies about its size", () => aPackedSheet(2000, 1000), "list.xlsx", ["too-large-unpacked"]],
    ["a sheet nested a million deep", () => aNestedSheet(1_000_000), "list.xlsx", ["damaged-workbook", "empty-file"]],
    ["a PDF of a billion pages", () => anEndlessPdf(1_000_000_000), "list.pdf", ["damaged-pdf", "too-many-pages"]],
    [
      "a PDF whose pages lead back into themselves",
      () => anEndlessPdf(5),
      "list.pdf",
      ["damaged-pdf", "scanned-pdf", "too-many-pages"],
    ],
    ["a PDF nested a million deep", () => aNestedPdf(1_000_000), "list.pdf", ["damaged-pdf", "scanned-pdf"]],
  ])("%s", async (_name, make, fileName, refusals) => {
    const jobs = openJobs();
    const draft = await makeDraft(jobs);
    const hostile = jobs.run(anImport(make(), fileName));
    const review = await jobs.run({ kind: "review", draft: draft.id, effectiveFrom: aDay("2027-01-15") });
    expect(review.ok).toBe(true);
    expect(await database.prisma.listDraft.count()).toBe(1);
    const refused = await hostile;
    expect(refused.ok ? "read" : refused.error.code).toBeOneOf(refusals);
    expect(await database.prisma.sourceFile.count()).toBe(1);
    expect((await makeDraft(jobs, aList("70552"))).counts.entries).toBe(1);
  });
});

describe("a job that takes too much is ended and stores nothing, and the next one has a fresh thread", () => {
  it.each([
    ["memory of its own", { heapMegabytes: 96 }, "out-of-memory"],
    ["memory of the process", { growthBytes: 40_000_000 }, "out-of-memory"],
    ["time", { jobMs: 60 }, "out-of-time"],
  ])("%s", async (_name, limits, code) => {
    const jobs = openJobs(limits);
    expect(await jobs.run(anImport(aLongList(80_000)))).toEqual({ ok: false, error: { code } });
    expect(await database.prisma.listDraft.count()).toBe(0);
    expect(await database.prisma.sourceFile.count()).toBe(0);
    expect(await jobs.run(anImport(new Uint8Array(0)))).toMatchObject({ ok: false });
  });
});

describe("jobs wait for one another", () => {
  it("and one too many is told that all are busy", async () => {
    const jobs = openJobs({ waitingJobs: 2 });
    const all = await Promise.all(["70551", "70552", "70553", "70554"].map((code) => jobs.run(anImport(aList(code)))));
    expect(all.map((imported) => (imported.ok ? "read" : imported.error.code))).toEqual([
      "read",
      "read",
      "read",
      "busy",
    ]);
    expect((await jobs.run(anImport(aList("70555")))).ok).toBe(true);
  });

  it("a review never waits for a file that is being read", async () => {
    const jobs = openJobs();
    const draft = await makeDraft(jobs);
    const review = { kind: "review", draft: draft.id, effectiveFrom: aDay("2027-01-15") } as const;
    // Now both threads have started. What is left is milliseconds for a review, and seconds for a long file.
    expect((await jobs.run(review)).ok).toBe(true);
    const isRead = vi.fn();
    const long = anImport(aLongList(80_000));
    const reading = new Promise<void>((begin) => {
      jobs.run(long, () => begin()).then(isRead, () => undefined);
    });
    await reading;
    expect((await jobs.run(review)).ok).toBe(true);
    expect(isRead).not.toHaveBeenCalled();
  });
});

describe("a thread that is ended", () => {
  it("tells whoever waits that the process is closing", async () => {
    const jobs = openJobs();
    const running = jobs.run(anImport(aLongList(60_000)));
    const waiting = jobs.run(anImport(aList("70551")));
    const refused = Promise.all([
      expect(running).rejects.toThrow("closing"),
      expect(waiting).rejects.toThrow("closing"),
    ]);
    await jobs.close();
    await refused;
    expect(await database.prisma.listDraft.count()).toBe(0);
  });

  it("in the middle of a publication leaves the old state or the new one, whenever that is", async () => {
    const draft = await makeDraft(openJobs(), aLongList(20_000));
    const order = { effectiveFrom: aDay("2027-01-15"), confirmed: [], revision: 0 };
    const outcomes: string[] = [];
    for (let jobMs = 300; !outcomes.includes("published"); jobMs *= 1.2) {
      const jobs = openJobs({ jobMs });
      const published = await jobs.run({ kind: "publish", draft: draft.id, order, actor: "a maintainer" });
      await jobs.close();
      const state = await readState();
      // The commit may have come through when the word of it did not.
      if (!published.ok && state.length === 0) expect(published.error.code).toBe("out-of-time");
      else expect(state).toEqual([{ status: "published", entryCount: 20_000, written: 20_000 }]);
      outcomes.push(state.length === 0 ? "nothing" : "published");
    }
    expect(outcomes.length).toBeGreaterThan(2);
  });
});
