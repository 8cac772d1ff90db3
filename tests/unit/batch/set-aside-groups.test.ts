import { describe, expect, it } from "vitest";
import { addTakenOffers, groupSetAside } from "../../../lib/batch/set-aside-groups";
import type { SetAsideReason } from "../../../lib/codes/set-aside";
import { aCode } from "../../support/routing";
import { aFind } from "./some-finds";

const setAside = (reason: SetAsideReason, text: string, line: number) => ({ reason, text, line });

describe("what was set aside", () => {
  it.each<[SetAsideReason, string]>([
    ["date-of-birth", "04/12/1961"],
    ["phone", "(503) 555-0142"],
    ["member-id", "A12345678"],
    ["social-security-number", "123-45-6789"],
    ["account-number", "0012345"],
    ["claim-or-auth-number", "99123456"],
    ["identifier", "123456789012"],
    ["address", "12345"],
    ["extension", "97110"],
    ["date", "04/12/1961"],
    ["ambiguous-date", "04/12/2026"],
    ["not-a-date", "13/45/1961"],
    ["web-address", "jane@example.org"],
    ["npi", "1234567890"],
  ])("never gives out the text of a %s", (reason, text) => {
    const groups = groupSetAside([setAside(reason, text, 3), setAside(reason, text, 7)]);
    expect(JSON.stringify(groups)).not.toContain(text);
    expect(groups).toMatchObject([{ reason, count: 2, tokens: [{ lines: [3, 7], offers: [] }] }]);
  });

  it("shows what names nobody, each text once with its lines", () => {
    const groups = groupSetAside([
      setAside("wildcard", "9921x", 1),
      setAside("wildcard", "9921x", 4),
      setAside("wildcard", "992xx", 5),
    ]);
    expect(groups[0]?.tokens.map(({ text, lines }) => [text, lines])).toEqual([
      ["9921x", [1, 4]],
      ["992xx", [5]],
    ]);
  });

  it("offers what a text could have been meant as: a lost zero, and a code taken for a ZIP", () => {
    const groups = groupSetAside([setAside("lost-zero", "100", 1), setAside("zip-code", "97110", 2)]);
    expect(groups.flatMap(({ tokens }) => tokens.map(({ text, offers }) => [text, offers]))).toEqual([
      ["100", ["00100"]],
      ["97110", ["97110"]],
    ]);
  });

  it("puts first what somebody should look at, then the most frequent", () => {
    const groups = groupSetAside([
      setAside("date-of-birth", "04/12/1961", 1),
      setAside("date-of-birth", "04/12/1962", 2),
      setAside("phone", "503-555-0142", 1),
      setAside("lost-zero", "100", 3),
    ]);
    expect(groups.map(({ reason, asks }) => [reason, asks])).toEqual([
      ["lost-zero", true],
      ["date-of-birth", false],
      ["phone", false],
    ]);
  });

  it("adds a taken offer on each of its lines, in reading order, and says what stood there", () => {
    const groups = groupSetAside([setAside("lost-zero", "100", 2), setAside("lost-zero", "100", 5)]);
    const key = groups[0]?.tokens[0]?.key ?? "";
    const finds = addTakenOffers(
      [aFind("70551", { line: 1 }), aFind("97110", { line: 4 })],
      groups,
      new Map([[key, aCode("00100")]]),
    );
    expect(finds.map(({ code, line, repairedFrom }) => [code, line, repairedFrom])).toEqual([
      ["70551", 1, undefined],
      ["00100", 2, "100"],
      ["97110", 4, undefined],
      ["00100", 5, "100"],
    ]);
    expect(finds[1]?.certainty).toBe("certain");
  });
});
