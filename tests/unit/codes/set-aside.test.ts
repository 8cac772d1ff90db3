import { describe, expect, it } from "vitest";
import { explainSetAside, type SetAsideReason } from "../../../lib/codes/set-aside";

const REASONS: readonly SetAsideReason[] = [
  "account-number",
  "address",
  "ambiguous-date",
  "amount",
  "claim-or-auth-number",
  "date",
  "date-of-birth",
  "diagnosis-code",
  "extension",
  "identifier",
  "lost-zero",
  "measure",
  "member-id",
  "ndc",
  "no-code-shape",
  "not-a-date",
  "npi",
  "phone",
  "quantity",
  "range-mixed",
  "revenue-code",
  "social-security-number",
  "unclear-ending",
  "web-address",
  "wildcard",
  "zip-code",
];

describe("why a piece was set aside", () => {
  it.each(REASONS)("%s is a sentence", (reason) => {
    expect(explainSetAside(reason)).toMatch(/^[A-Z][^{}]*[.?]$/);
  });

  it("is another sentence for each reason", () => {
    expect(new Set(REASONS.map(explainSetAside)).size).toBe(REASONS.length);
  });
});
