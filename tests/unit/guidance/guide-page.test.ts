import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import GuidePage from "../../../app/guide/page";
import { LINKS } from "../../../lib/guidance/links";
import { plansFor } from "../../../lib/guidance/plans";
import { PORTALS } from "../../../lib/guidance/portals";
import { GUIDE_SOURCES } from "../../../lib/guidance/source-pages";
import { THREE_QUESTIONS } from "../../../lib/guidance/three-questions";
import { OUTCOME_WORDS } from "../../../lib/router/explain";

const MARKUP = renderToStaticMarkup(createElement(GuidePage));

function toWords(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}

const TEXT = toWords(MARKUP);

/** Fast readers of plain text reach 260 words in a minute; the letters and pages of the sources are to look up. */
const WORDS_IN_TWO_MINUTES = 520;

describe("the guide", () => {
  it("is read in two minutes", () => {
    const [read = ""] = TEXT.replace(/Source [A-Z]\b/g, "").split("Where this comes from");
    expect(read.split(/\s+/).filter((word) => /\w/.test(word)).length).toBeLessThanOrEqual(WORDS_IN_TWO_MINUTES);
  });

  it("says that it is independent and does not speak for the plan", () => {
    expect(TEXT).toContain("Independent: it does not speak for the plan.");
  });

  it.each(THREE_QUESTIONS.map(({ question, choices }) => ({ question, choices })))(
    "reads as plain text where no script answers: $question",
    ({ question, choices }) => {
      const [, after = ""] = TEXT.split(question);
      expect(TEXT).toContain(question);
      for (const { label, end } of choices) {
        expect(after).toContain(`${label} ${end ? OUTCOME_WORDS[end.outcome] : "go on"}`);
      }
    },
  );

  it.each([
    ["R2 all uses of WebConsult", PORTALS[0]?.uses ?? []],
    ["R4 all uses of Connect", PORTALS[1]?.uses ?? []],
    ["R3 both forms", ["Retro Facility Authorization Form", "Retro Office/Clinic Authorization Form"]],
    ["R3 the address of each plan", plansFor("ohp").map(({ providerRelations = "" }) => providerRelations)],
    ["R3 customer service for CareOregon Advantage", ["None published: ask customer service"]],
    ["R5 the fax exception", ["Fax is an exception", "800-224-4840"]],
    ["R6 the direct way of dental providers", ["a dental provider? Go straight to Connect"]],
    ["sign-in", ["Register your organization at OneHealthPort", "OneHealthPort sign-in questions"]],
    ["status", ["healthhelp.com/CAREOR", "under authorizations"]],
    ["contacts", ["503-416-4100", "(800) 546-7092", "RCSupport@HealthHelp.com"]],
    ["bundled codes", ["Helpful Documents"]],
    ["training", ["Provider Portal Tutorials", "HealthHelp’s training site", "April 27–30, 2026 are over"]],
  ])("names %s", (_what, words) => {
    expect(words.filter((one) => !TEXT.includes(one))).toEqual([]);
    expect(words).not.toEqual([]);
  });

  it("explains every letter that a fact carries, at the foot", () => {
    const carried = new Set([...MARKUP.matchAll(/href="#source-(\w)"/g)].map(([, letter]) => letter));
    expect([...carried].sort()).toEqual(GUIDE_SOURCES.map(({ letter }) => letter).sort());
    for (const letter of carried) expect(MARKUP).toContain(`id="source-${letter}"`);
  });

  it("leads each link inside the page to a part that is there", () => {
    const targets = [...MARKUP.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id);
    expect(targets.filter((id) => !MARKUP.includes(`id="${id}"`))).toEqual([]);
  });

  it("links to no address but those that guidance holds", () => {
    const known = new Set<string>(Object.values(LINKS).map(({ href }) => href));
    const linked = [...MARKUP.matchAll(/href="(https?:[^"]+)"/g)].map(([, href]) => href ?? "");
    expect(linked.filter((href) => !known.has(href))).toEqual([]);
  });

  it("takes no fax or claims fact from the old support page", () => {
    for (const old of ["503-416-3637", "800-862-4831", "503-416-1478", "800-874-3916", "93975", "claimshelp"]) {
      expect(TEXT).not.toContain(old);
    }
  });
});
