import { describe, expect, it } from "vitest";
import type { PublicationFinding } from "@/lib/lists/compare/publication-finding";
import { describeFinding, describeWarning } from "@/lib/lists/drafts/describe-finding";
import { describePublicationError } from "@/lib/lists/drafts/describe-publication-error";
import { describeSourceError } from "@/lib/lists/drafts/describe-source-error";
import { aCode, aDay } from "../../../support/routing";

const codes = ["62320", "62321", "62322", "62323", "70551"].map(aCode);

it.each<[PublicationFinding, RegExp]>([
  [{ code: "size-change", before: 1204, after: 900 }, /shrinks from 1,204 codes to 900 codes, by more than 20 %/],
  [{ code: "size-change", before: 1, after: 2 }, /grows from 1 code to 2 codes/],
  [{ code: "listed-on-both", codes }, /^5 codes would be .*: 62320–62323, 70551\.$/],
  [
    { code: "past-effective-day", effectiveFrom: aDay("2026-10-15"), today: aDay("2026-11-22") },
    /Oct 15, 2026.*Nov 22, 2026/,
  ],
  [{ code: "same-file", version: "2026-10-15" }, /edition 2026-10-15/],
  [{ code: "replaces-edition", version: "2026-10-15" }, /edition 2026-10-15 .* withdrawn/],
  [{ code: "changes-without-effect", codes }, /62320–62323, 70551/],
])("a finding says what it found: %o", (finding, words) => {
  expect(describeFinding(finding)).toMatch(words);
});

it("names a few runs of codes and counts the rest", () => {
  const many = Array.from({ length: 40 }, (_, index) => aCode(String(10_000 + index * 10)));
  expect(describeFinding({ code: "listed-on-both", codes: many })).toMatch(/: 10000(, 100\d0){7} and 32 more\.$/);
});

it("a warning names the last day without a list", () => {
  const warning = { code: "ends-demo", daysWithoutListUntil: aDay("2026-11-14") } as const;
  expect(describeWarning(warning)).toContain("Nov 14, 2026");
});

describe("a refusal", () => {
  it("names the place at fault where one is known, and then what to do", () => {
    expect(describeSourceError({ code: "damaged-text", place: "line 14" })).toMatch(/\(line 14\)\. Export it again\.$/);
    expect(describeSourceError({ code: "scanned-pdf" })).toBe(
      "This PDF is a picture: it holds no text. Ask the plan for the text version.",
    );
  });

  it.each([
    [1, "1 row is still to decide."],
    [1204, "1,204 rows are still to decide."],
  ])("counts %i open rows", (rows, words) => {
    expect(describePublicationError({ code: "open-rows", rows })).toBe(words);
  });
});
