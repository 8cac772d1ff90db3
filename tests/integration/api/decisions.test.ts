import { beforeEach, describe, expect, it } from "vitest";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { get, post } from "../../support/call-decisions";
import { publishList } from "../../support/publish";
import { forgetPublishedLists } from "../../support/published-memory";
import { useTestDatabase } from "../../support/test-database";

const database = useTestDatabase();

describe("with published lists", () => {
  beforeEach(async () => {
    forgetPublishedLists();
    await publishList(database.prisma, "no-auth-cpt", "2026-01-15", ["99213", "90989,,,medicare,,,"], true);
    await publishList(database.prisma, "no-auth-dme", "2026-01-15", ["A4206", "E0130,NU RR,,,,,"]);
    await publishList(database.prisma, "healthhelp", "2026-05-01", ["70551,,Diagnostic imaging,,,,", "97110"], true);
  });

  it("answers each request in its place, refused ones too", async () => {
    const response = await post({
      requests: [
        { code: "70551-26", dateOfService: "2026-05-14" },
        { code: "7055" },
        {
          code: "97110",
          dateOfService: { from: "2026-04-20", to: "2026-05-20" },
          lineOfBusiness: "ohp",
          requestType: "medical",
        },
      ],
    });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toContain("application/json");
    const body = await response.json();
    expect(body.listsRevision).toMatch(/^\w+$/);
    expect(body.lists).toEqual([
      { list: "no-auth-cpt", kind: "no-auth", version: "2026-01-15", effectiveFrom: "2026-01-15", demo: true },
      { list: "no-auth-dme", kind: "no-auth", version: "2026-01-15", effectiveFrom: "2026-01-15", demo: false },
      { list: "healthhelp", kind: "healthhelp", version: "2026-05-01", effectiveFrom: "2026-05-01", demo: true },
    ]);
    expect(body.results).toMatchObject([
      {
        index: 0,
        input: "70551-26",
        code: "70551",
        modifiers: ["26"],
        decisions: [
          {
            dateOfService: { from: "2026-05-14", to: "2026-05-14", assumed: false },
            outcome: "healthhelp-webconsult",
            rule: "R2",
            serviceLine: "Diagnostic imaging",
            demo: true,
            conditions: [],
            needs: [],
            alternatives: [],
            explanation: expect.stringContaining("70551"),
          },
        ],
      },
      {
        index: 1,
        input: "7055",
        error: { code: "not-a-procedure-code", message: expect.any(String), suggestions: [] },
      },
      { index: 2, decisions: [{ rule: "R3" }, { rule: "R2" }] },
    ]);
    expect(body.results[1]).not.toHaveProperty("decisions");
  });

  it("fills in from the defaults what a request leaves out, and nothing that it gives", async () => {
    const response = await post({
      requests: [
        { code: "90989" },
        { code: "90989", lineOfBusiness: "ohp" },
        { code: "99213", dateOfService: "2026-02-01" },
      ],
      defaults: { dateOfService: "2026-06-01", lineOfBusiness: "medicare", requestType: "behavioral-health" },
    });
    const { results } = await response.json();
    expect(
      results.map((result: { decisions: { rule: string; dateOfService: { from: string } }[] }) => [
        result.decisions[0]?.rule,
        result.decisions[0]?.dateOfService.from,
      ]),
    ).toEqual([
      ["R1", "2026-06-01"],
      ["R5", "2026-06-01"],
      ["R1", "2026-02-01"],
    ]);
  });

  it("R12 a default modifier does not join those that a code carries", async () => {
    const { results } = await (
      await post({
        requests: [{ code: "E0130-UE" }, { code: "E0130" }, { code: "E0130", modifiers: [] }],
        defaults: { modifiers: ["NU"], dateOfService: "2026-06-01" },
      })
    ).json();
    expect(results.map((result: { modifiers: string[] }) => result.modifiers)).toEqual([["UE"], ["NU"], []]);
    expect(results[0].decisions[0]).toMatchObject({ outcome: "connect", rule: "R4" });
  });

  it("takes today in Los Angeles for a missing day, and says that it did", async () => {
    const { results } = await (await post({ requests: [{ code: "99213" }] })).json();
    const today = todayInLosAngeles(new Date());
    expect(results[0].decisions[0]).toMatchObject({
      dateOfService: { from: today, to: today, assumed: true },
      explanation: expect.stringContaining("No date of service was given"),
    });
  });

  it("R12 names what is missing and answers each choice", async () => {
    const { results } = await (await post({ requests: [{ code: "E0130", dateOfService: "2026-06-01" }] })).json();
    expect(results[0].decisions[0]).toMatchObject({
      outcome: "needs-information",
      needs: ["modifier"],
      alternatives: [
        { when: { modifier: "NU" }, outcome: "no-auth-needed", rule: "R1" },
        { when: { modifier: "RR" }, outcome: "no-auth-needed", rule: "R1" },
        { when: { modifier: null }, outcome: "connect", rule: "R4" },
      ],
    });
  });

  it.each([
    ["R10 a diagnosis code", { code: "M54.5" }, "diagnosis-code"],
    ["R10 a wildcard", { code: "9921x" }, "wildcard"],
    ["R10 30 February", { code: "70551", dateOfService: "2026-02-30" }, "not-a-date"],
    ["R10 year 20226", { code: "70551", dateOfService: "20226-05-01" }, "not-a-date"],
    [
      "R10 an end before its start",
      { code: "70551", dateOfService: { from: "2026-05-02", to: "2026-05-01" } },
      "not-a-date",
    ],
    ["R10 367 days", { code: "70551", dateOfService: { from: "2026-01-01", to: "2027-01-02" } }, "date-range-too-long"],
  ])("%s gets 200 with its own error and no outcome", async (_name, request, code) => {
    const response = await post({ requests: [request] });
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(JSON.parse(text).results[0].error).toMatchObject({ code });
    expect(text).not.toContain('"outcome"');
  });

  it("answers 10,000 requests in one call", async () => {
    const response = await post({
      requests: Array.from({ length: 10_000 }, () => ({ code: "99213", dateOfService: "2026-06-01" })),
    });
    const { results } = await response.json();
    expect(results).toHaveLength(10_000);
    expect(results[9_999]).toMatchObject({ index: 9_999, decisions: [{ rule: "R1" }] });
  });

  it.each([
    ["70551 with a modifier", "?code=70551-26&dos=2026-05-14", "healthhelp-webconsult", "R2"],
    ["every parameter", "?code=90989&dos=2026-05-14&lob=medicare&type=medical", "no-auth-needed", "R1"],
    ["empty fields of a form", "?code=99213&dos=&lob=&type=", "no-auth-needed", "R1"],
    ["a span of days", "?code=97110&dos=2026-05-01/2026-05-20", "healthhelp-webconsult", "R2"],
  ])("GET answers %s", async (_name, query, outcome, rule) => {
    const response = await get(query);
    expect(response.status).toBe(200);
    expect((await response.json()).results).toMatchObject([{ index: 0, decisions: [{ outcome, rule }] }]);
  });

  it("GET and POST give the same body for the same request", async () => {
    const posted = await post({ requests: [{ code: "70551", dateOfService: "2026-05-14", lineOfBusiness: "ohp" }] });
    const got = await get("?code=70551&dos=2026-05-14&lob=ohp&type=medical");
    expect(await got.json()).toEqual(await posted.json());
  });

  it("R10 GET refuses a malformed code in the result", async () => {
    const response = await get("?code=7055");
    expect(response.status).toBe(200);
    expect((await response.json()).results).toMatchObject([{ index: 0, error: { code: "not-a-procedure-code" } }]);
  });
});
