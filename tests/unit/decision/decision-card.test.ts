import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DecisionCard } from "../../../components/decision/decision-card";
import { answer } from "../../../lib/router/answer";
import type { RequestType } from "../../../lib/router/decision";
import type { LineOfBusiness } from "../../../lib/router/routing-tables";
import { aDay, someTables } from "../../support/routing";

const TABLES = someTables({
  noAuth: { "2026-01-15": ["99213"] },
  dme: { "2026-01-15": [] },
  healthHelp: { "2026-05-01": ["70551"] },
  notices: [
    {
      destination: "healthhelp-webconsult",
      from: aDay("2026-05-11"),
      text: "Submitting through WebConsult may fail.",
      source: "https://example.org/notice",
    },
  ],
});

interface Asked {
  readonly code: string;
  readonly dateOfService: string | { readonly from: string; readonly to: string };
  readonly lineOfBusiness?: LineOfBusiness;
  readonly requestType?: RequestType;
}

function renderCard(asked: Asked): string {
  const answered = answer(asked, TABLES, aDay("2026-05-14"));
  if ("error" in answered) throw new Error("This question has no answer");
  const props = {
    answered,
    lineOfBusiness: asked.lineOfBusiness,
    requestType: asked.requestType ?? "medical",
    lists: TABLES.lists,
    checkedAt: "now",
  };
  return renderToStaticMarkup(createElement(DecisionCard, props)).replaceAll("&amp;", "&");
}

const toText = (markup: string) => markup.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

const R1 = { code: "99213", dateOfService: "2026-05-14" };
const R2 = { code: "70551", dateOfService: "2026-05-14" };
const R3 = { code: "70551", dateOfService: "2026-04-30" };
const R4 = { code: "27299", dateOfService: "2026-05-14" };
const R5 = { code: "70551", dateOfService: "2026-05-14", requestType: "behavioral-health" } as const;
const R6 = { code: "D7240", dateOfService: "2026-05-14", requestType: "dental" } as const;

describe("a notice in force", () => {
  it("stands above the outcome, dated and with its source", () => {
    const markup = renderCard(R2);
    const notice = markup.indexOf("Notice of May 11, 2026: Submitting through WebConsult may fail.");
    expect(notice).toBeGreaterThan(-1);
    expect(notice).toBeLessThan(markup.indexOf("<h2"));
    expect(markup.split("Notice of May 11")).toHaveLength(2);
    expect(markup.indexOf("https://example.org/notice")).toBeLessThan(markup.indexOf("<h2"));
  });

  it.each([R1, R3, R4, R5, R6])("is not on an answer that it does not concern: %o", (asked) => {
    expect(renderCard(asked)).not.toContain("Notice of");
  });

  it("R9 stands on the part of the days that it concerns", () => {
    const markup = renderCard({ code: "70551", dateOfService: { from: "2026-04-20", to: "2026-05-14" } });
    expect(markup.split("Notice of May 11")).toHaveLength(2);
    expect(markup.indexOf("Notice of May 11")).toBeGreaterThan(markup.indexOf("Proof of this look-up"));
  });
});

describe("what to do next", () => {
  const register = "Register your organization at";
  const bundled = "Helpful Documents";
  const noticed = "If WebConsult does not work";
  const forms = "Retro Facility Authorization Form";
  const status = "Status of a request";
  const guide = "New to this portal?";

  it.each([
    { rule: "R1", asked: R1, has: [], lacks: [register, bundled, noticed, forms, status, guide] },
    { rule: "R2", asked: R2, has: [register, bundled, noticed, status, guide], lacks: [forms, "direct login"] },
    { rule: "R3", asked: R3, has: [register, forms, status, guide, "direct login"], lacks: [bundled, noticed] },
    { rule: "R4", asked: R4, has: [register, status, guide, "direct login"], lacks: [bundled, noticed, forms] },
    { rule: "R5", asked: R5, has: [register, status, guide, "Fax is an exception"], lacks: [bundled, noticed, forms] },
    { rule: "R6", asked: R6, has: [status, guide], lacks: [register, bundled, noticed, forms, "direct login"] },
  ])("$rule carries what applies and nothing else", ({ asked, has, lacks }) => {
    const text = toText(renderCard(asked));
    expect(has.filter((one) => !text.includes(one))).toEqual([]);
    expect(lacks.filter((one) => text.includes(one))).toEqual([]);
  });

  it.each([
    [undefined, "For every plan."],
    ["ohp", "For CareOregon/Health Share, Jackson Care Connect, Columbia Pacific CCO."],
    ["medicare", "For CareOregon Advantage."],
  ] as const)("names the desk of the plans of %s: %s", (lineOfBusiness, words) => {
    const asked = lineOfBusiness === undefined ? R2 : { ...R2, lineOfBusiness };
    expect(toText(renderCard(asked))).toMatch(/CareOregon Customer Service: 503-416-4100/);
    expect(toText(renderCard(asked))).toContain(words);
  });

  it("R4 names customer service once, though it is the fallback too", () => {
    expect(renderCard(R4).split("tel:+15034164100")).toHaveLength(2);
  });
});
