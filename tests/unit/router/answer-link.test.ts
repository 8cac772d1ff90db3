import { describe, expect, it } from "vitest";
import { readQuestion } from "../../../app/answer/read-question";
import { toAnswerLink } from "../../../lib/router/answer-link";
import type { IsoDate } from "../../../lib/shared/iso-date";

const day = (text: string) => text as IsoDate;
const question = {
  code: "70551-26",
  from: day("2026-05-14"),
  to: day("2026-05-14"),
  lineOfBusiness: undefined,
} as const;

describe("the link to an answer", () => {
  it("holds the code and the day, and leaves out what was not said", () => {
    expect(toAnswerLink({ ...question, requestType: "medical" })).toBe("/answer?code=70551-26&dos=2026-05-14");
  });

  it("R9 holds both ends of several days", () => {
    expect(toAnswerLink({ ...question, to: day("2026-05-20"), requestType: "medical" })).toBe(
      "/answer?code=70551-26&dos=2026-05-14/2026-05-20",
    );
  });

  it("R12 holds the line of business and the request type that decided", () => {
    expect(toAnswerLink({ ...question, lineOfBusiness: "ohp", requestType: "dental" })).toBe(
      "/answer?code=70551-26&dos=2026-05-14&lob=ohp&type=dental",
    );
  });

  it("is read back as it was written", () => {
    const written = { ...question, to: day("2026-05-20"), lineOfBusiness: "medicare", requestType: "dental" } as const;
    const address = new URL(toAnswerLink(written), "http://localhost");
    expect(readQuestion(Object.fromEntries(address.searchParams))).toMatchObject({
      code: written.code,
      from: written.from,
      to: written.to,
      lineOfBusiness: "medicare",
      requestType: "dental",
      unknown: [],
    });
  });
});

describe("the address of /answer", () => {
  it("takes the second day of its own form", () => {
    expect(readQuestion({ code: "70551", dos: "2026-05-14", last: "2026-05-20" })).toMatchObject({
      from: "2026-05-14",
      to: "2026-05-20",
    });
  });

  it("R10 names what it does not know instead of leaving it out", () => {
    expect(readQuestion({ lob: "ohio", type: "toString" }).unknown).toEqual(["line of business", "request type"]);
  });

  it("reads the first of repeated fields and no more than it needs of a long one", () => {
    expect(readQuestion({ code: ["70551", "99213"] }).code).toBe("70551");
    expect(readQuestion({ code: "7".repeat(100_000) }).code.length).toBeLessThanOrEqual(256);
  });
});
