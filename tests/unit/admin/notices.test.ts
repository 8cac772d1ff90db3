import { describe, expect, it } from "vitest";
import { type NoticeFields, readNoticeFields } from "@/components/admin/notice-fields";
import { type AdminNotice, describeNoticeDays, toNoticeStanding } from "@/components/admin/notice-view";
import { aDay } from "../../support/routing";

const NOTICE: AdminNotice = {
  id: 1,
  destination: "connect",
  from: aDay("2026-05-11"),
  until: aDay("2026-05-20"),
  text: "Connect is away tonight.",
  source: "https://example.org/notice",
  createdAt: new Date("2026-05-10T00:00:00Z"),
  createdBy: "somebody",
  ended: null,
};

describe("a notice", () => {
  it.each([
    ["2026-05-10", "coming"],
    ["2026-05-11", "in-force"],
    ["2026-05-20", "in-force"],
    ["2026-05-21", "over"],
  ])("on %s is %s", (today, standing) => {
    expect(toNoticeStanding(NOTICE, aDay(today))).toBe(standing);
  });

  it("without a last day goes on until it is taken back", () => {
    const { until: _, ...open } = NOTICE;
    expect(toNoticeStanding(open, aDay("2030-01-01"))).toBe("in-force");
    const ended = { ...open, ended: { at: new Date("2026-05-12T00:00:00Z"), by: "somebody" } };
    expect(toNoticeStanding(ended, aDay("2026-05-13"))).toBe("ended");
  });

  it("names its days", () => {
    expect(describeNoticeDays(NOTICE)).toBe("May 11, 2026 to May 20, 2026");
    expect(describeNoticeDays({ from: NOTICE.from, until: NOTICE.from })).toBe("on May 11, 2026");
    expect(describeNoticeDays({ from: NOTICE.from })).toBe("from May 11, 2026 on");
  });
});

const FIELDS: NoticeFields = {
  destination: "connect",
  from: "2026-05-11",
  until: "",
  text: " Connect is away tonight. ",
  source: " https://example.org/notice ",
};

describe("the form for a notice", () => {
  it("gives a notice without a last day where none is set", () => {
    const { from, text, source, destination } = NOTICE;
    expect(readNoticeFields(FIELDS)).toEqual({ ok: true, value: { destination, from, text, source } });
  });

  it("takes a notice for one day", () => {
    expect(readNoticeFields({ ...FIELDS, until: FIELDS.from }).ok).toBe(true);
  });

  it.each([
    ["no first day", { from: "" }, "from"],
    ["a last day before the first", { until: "2026-05-10" }, "until"],
    ["no text", { text: "  " }, "text"],
    ["no source", { source: "" }, "source"],
    ["a source that runs as a script", { source: "javascript:alert(1)" }, "source"],
    ["a source that is a file", { source: "file:///etc/hosts" }, "source"],
    ["a source without a scheme", { source: "example.org" }, "source"],
  ])("refuses %s and names the field", (_name, part, field) => {
    const notice = readNoticeFields({ ...FIELDS, ...part });
    expect(!notice.ok && Object.keys(notice.error)).toEqual([field]);
  });
});
