import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as decide } from "@/app/api/v1/decisions/route";
import { POST as askService } from "@/app/cds-services/[[...path]]/route";
import { GET } from "@/app/metrics/route";
import { LOCAL_CALLER_HEADER } from "@/lib/auth/server-headers";
import { closePrisma } from "@/lib/db/client.server";
import { provideDatabaseUrl } from "@/lib/db/database-url.server";
import { countRequest } from "@/lib/observe/counts.server";
import { aLocalRequest, aServiceRequest, aSigning } from "../../support/cds";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();
const LOCAL = { [LOCAL_CALLER_HEADER]: "yes" };

beforeEach(forgetPublishedLists);
afterEach(() => vi.unstubAllEnvs());

function ask(headers: Record<string, string> = LOCAL) {
  return GET(new Request("http://localhost/metrics", { headers }));
}

/** The value of each line, by its name with labels. */
async function readMetrics(): Promise<ReadonlyMap<string, number>> {
  const response = await ask();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const lines = (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const at = line.lastIndexOf(" ");
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}

async function publishSome() {
  await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213"]);
  await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551,,Diagnostic imaging,,,,"]);
}

describe("what is told of a process", () => {
  it("counts decisions by outcome, refusals by their error, and requests by route and status", async () => {
    await publishSome();
    const before = await readMetrics();
    const requests = [
      { code: "70551", dateOfService: { from: "2026-04-30", to: "2026-05-01" } },
      { code: "99213", dateOfService: "2026-06-01" },
      { code: "7055" },
    ];
    for (const [type, body] of [
      ["application/json", JSON.stringify({ requests })],
      ["application/x-ndjson", requests.map((request) => JSON.stringify(request)).join("\n")],
    ] as const) {
      const call = new Request("http://localhost/x", { method: "POST", headers: { "Content-Type": type }, body });
      await (await decide(call)).text();
    }
    countRequest("/api/v1/lists", 304);
    const after = await readMetrics();
    const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
    expect(grown('which_portal_decisions_total{outcome="connect"}')).toBe(2);
    expect(grown('which_portal_decisions_total{outcome="healthhelp-webconsult"}')).toBe(2);
    expect(grown('which_portal_decisions_total{outcome="no-auth-needed"}')).toBe(2);
    expect(grown('which_portal_decisions_total{outcome="not-a-procedure-code"}')).toBe(2);
    expect(grown('which_portal_requests_total{route="/api/v1/lists",status="304"}')).toBe(1);
  });

  it("counts what an EHR is told as well", async () => {
    await publishSome();
    const before = await readMetrics();
    const orders = [
      aServiceRequest("a", "70551", { occurrenceDateTime: "2026-06-01" }),
      aServiceRequest("b", "99213", { occurrenceDateTime: "2026-06-01" }),
    ];
    const headers = { "Content-Type": "application/json" };
    const body = JSON.stringify(aSigning(orders));
    const told = await askService(
      aLocalRequest("http://localhost/cds-services/which-portal", { method: "POST", headers, body }),
    );
    expect(told.status).toBe(200);
    const after = await readMetrics();
    for (const outcome of ["healthhelp-webconsult", "no-auth-needed"]) {
      const name = `which_portal_decisions_total{outcome="${outcome}"}`;
      expect((after.get(name) ?? 0) - (before.get(name) ?? 0), outcome).toBe(1);
    }
  });

  it("says how old the lists are, what was done to them, and how the process is", async () => {
    await publishSome();
    const metrics = await readMetrics();
    expect(metrics.get("which_portal_database_up")).toBe(1);
    expect(metrics.get("which_portal_ready")).toBe(1);
    expect(metrics.get("which_portal_lists_checked_age_seconds")).toBeLessThan(60);
    expect(metrics.get("which_portal_snapshot_age_seconds")).toBeLessThan(60);
    expect(metrics.get('which_portal_list_overdue_days{list="healthhelp"}')).toBeGreaterThan(100);
    expect(metrics.get('which_portal_audited_total{action="version-published"}')).toBe(2);
    expect(metrics.get("process_resident_memory_bytes")).toBeGreaterThan(1_000_000);
    expect([...metrics.keys()].some((name) => name.startsWith("nodejs_eventloop_lag"))).toBe(true);
  });

  it("says that the database is away, and goes on", async () => {
    const { url } = database;
    await closePrisma();
    provideDatabaseUrl("postgresql://nobody@127.0.0.1:1/nothing");
    const metrics = await readMetrics();
    expect(metrics.get("which_portal_database_up")).toBe(0);
    expect(metrics.get("which_portal_ready")).toBe(0);
    expect(metrics.has("which_portal_snapshot_age_seconds")).toBe(false);
    await closePrisma();
    provideDatabaseUrl(url);
  });

  it("holds no code and no day that somebody asked for", async () => {
    await publishSome();
    const body = JSON.stringify({ requests: [{ code: "27447", dateOfService: "2026-07-19" }, { code: "PLANTED" }] });
    const headers = { "Content-Type": "application/json" };
    await decide(new Request("http://localhost/x", { method: "POST", headers, body }));
    expect(await (await ask()).text()).not.toMatch(/27447|2026-07-19|PLANTED/);
  });
});

describe("who is told", () => {
  it.each<[string, Record<string, string>, number]>([
    ["another machine", {}, 403],
    ["another machine that claims nothing", { [LOCAL_CALLER_HEADER]: "no" }, 403],
    ["another machine with the token", { Authorization: "Bearer sixteen-letters!" }, 200],
    ["another machine with a wrong token", { Authorization: "Bearer sixteen-letters?" }, 403],
    ["another machine with an empty token", { Authorization: "Bearer " }, 403],
  ])("%s", async (_name, headers, status) => {
    vi.stubEnv("METRICS_TOKEN", "sixteen-letters!");
    expect((await ask(headers)).status).toBe(status);
  });

  it("nobody by a token where none is set", async () => {
    expect((await ask({ Authorization: "Bearer undefined" })).status).toBe(403);
  });
});

it("each rule of an alert is about metrics that are there", async () => {
  await publishSome();
  const known = (await (await ask()).text()).matchAll(/^# TYPE (\w+)/gm);
  const names = new Set([...known].map(([, name]) => name));
  const rules = readFileSync("lib/observe/alert-rules.yaml", "utf8");
  const used = [...rules.matchAll(/\b(which_portal_\w+|nodejs_\w+)/g)].map(([name]) => name);
  expect(used.length).toBeGreaterThan(8);
  for (const name of used) expect(names).toContain(name);
});
