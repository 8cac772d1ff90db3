import { describe, expect, it } from "vitest";
import { readAppointmentDays, readOrderDays, readTaskDays } from "@/lib/cds/service-days";

const given = (from: string, to = from, limits: readonly string[] = []) => ({
  kind: "given",
  span: { from, to },
  limits,
});

describe("the date of service of an order", () => {
  it.each([
    ["a day", "2026-05-14", given("2026-05-14")],
    ["a month is every day of it", "2026-05", given("2026-05-01", "2026-05-31")],
    ["February of a leap year", "2028-02", given("2028-02-01", "2028-02-29")],
    ["a year is every day of it", "2026", given("2026-01-01", "2026-12-31")],
    ["a leap year has 366 days", "2028", given("2028-01-01", "2028-12-31")],
    ["a moment is its day as written", "2026-05-01T02:00:00Z", given("2026-05-01")],
    ["a moment east of Greenwich", "2026-05-01T00:30:00+14:00", given("2026-05-01")],
    ["a moment west of it", "2026-04-30T23:59:59.999-12:00", given("2026-04-30")],
    ["a moment without seconds and zone", "2026-05-14T09:30", given("2026-05-14")],
    ["space around it", " 2026-05-14 ", given("2026-05-14")],
  ])("%s", (_name, occurrenceDateTime, days) => {
    expect(readOrderDays({ occurrenceDateTime, authoredOn: "2026-01-01" })).toEqual(days);
  });

  it.each([
    ["nothing", {}],
    ["null", { occurrenceDateTime: null }],
    ["only when it was written", { authoredOn: "2026-05-14" }],
    ["an empty period", { occurrencePeriod: {} }],
    ["a timing without days", { occurrenceTiming: { repeat: { frequency: 2, period: 1, periodUnit: "wk" } } }],
  ])("%s is a missing one", (_name, order) => {
    expect(readOrderDays(order)).toEqual({ kind: "missing" });
  });

  it.each<[string, unknown]>([
    ["another notation", "05/14/2026"],
    ["no such day", "2026-02-30"],
    ["no such month", "2026-13"],
    ["one digit", "2026-5-4"],
    ["five digits of a year", "20226-05-01"],
    ["a year that no request has", "0026-05-01"],
    ["words", "tomorrow"],
    ["nothing in it", ""],
    ["a number", 20260514],
    ["a list", ["2026-05-14"]],
    ["an object", { value: "2026-05-14" }],
    ["a day with more behind it", "2026-05-14 or later"],
  ])("R10 %s cannot be read, which is no missing date", (_name, occurrenceDateTime) => {
    expect(readOrderDays({ occurrenceDateTime })).toEqual({ kind: "unreadable", reason: expect.any(String) });
  });

  it.each([
    ["both ends", { start: "2026-04-20", end: "2026-05-20" }, given("2026-04-20", "2026-05-20")],
    ["ends of another precision", { start: "2026-04", end: "2026-05" }, given("2026-04-01", "2026-05-31")],
    [
      "moments",
      { start: "2026-04-30T23:00:00-07:00", end: "2026-05-01T01:00:00-07:00" },
      given("2026-04-30", "2026-05-01"),
    ],
    ["no end", { start: "2026-04-20" }, given("2026-04-20", "2026-04-20", ["no-end"])],
    [
      "an end that stands for none",
      { start: "2026-04-20", end: "9999-12-31" },
      given("2026-04-20", "2026-04-20", ["no-end"]),
    ],
    ["no start", { end: "2026-05-20" }, given("2026-05-20", "2026-05-20", ["no-start"])],
    ["366 days", { start: "2027-06-01", end: "2028-05-31" }, given("2027-06-01", "2028-05-31")],
    ["367 days", { start: "2026-06-01", end: "2027-06-02" }, given("2026-06-01", "2027-06-01", ["first-year-only"])],
  ])("a period with %s", (_name, occurrencePeriod, days) => {
    expect(readOrderDays({ occurrencePeriod })).toEqual(days);
  });

  it.each([
    ["that ends before it starts", { start: "2026-05-20", end: "2026-04-20" }],
    ["with a start that is no date", { start: "soon", end: "2026-05-20" }],
    ["with an end that is no date", { start: "2026-05-20", end: "31.12.2026" }],
    ["that is a text", "2026-05-20/2026-05-21"],
  ])("R10 a period %s cannot be read", (_name, occurrencePeriod) => {
    expect(readOrderDays({ occurrencePeriod }).kind).toBe("unreadable");
  });

  it.each([
    ["events", { event: ["2026-05-20", "2026-04-20T08:00:00Z", "2026-05-01"] }, given("2026-04-20", "2026-05-20")],
    [
      "bounds",
      { repeat: { boundsPeriod: { start: "2026-06-01", end: "2026-06-30" } } },
      given("2026-06-01", "2026-06-30"),
    ],
    [
      "both",
      { event: ["2026-05-20"], repeat: { boundsPeriod: { start: "2026-06-01", end: "2026-06-30" } } },
      given("2026-05-20", "2026-06-30"),
    ],
  ])("a timing with %s is from its first day to its last", (_name, occurrenceTiming, days) => {
    expect(readOrderDays({ occurrenceTiming })).toEqual(days);
  });

  it("R10 one event that cannot be read spoils the timing", () => {
    expect(readOrderDays({ occurrenceTiming: { event: ["2026-05-20", "someday"] } }).kind).toBe("unreadable");
  });
});

describe("the date of an appointment", () => {
  it("is its start, whatever else is wished for", () => {
    const appointment = { start: "2026-04-30T23:30:00-07:00", requestedPeriod: [{ start: "2026-06-01" }] };
    expect(readAppointmentDays(appointment)).toEqual(given("2026-04-30"));
  });

  it("is else every day that was wished for", () => {
    const requestedPeriod = [
      { start: "2026-05-04", end: "2026-05-08" },
      { start: "2026-04-27", end: "2026-04-29" },
    ];
    expect(readAppointmentDays({ requestedPeriod })).toEqual(given("2026-04-27", "2026-05-08"));
    expect(readAppointmentDays({ requestedPeriod: requestedPeriod[0] })).toEqual(given("2026-05-04", "2026-05-08"));
    expect(readAppointmentDays({ created: "2026-05-04" })).toEqual({ kind: "missing" });
  });
});

it("the date of a task is when it may be carried out", () => {
  const restriction = { period: { start: "2026-05-04", end: "2026-05-08" } };
  expect(readTaskDays({ restriction, authoredOn: "2026-01-01" })).toEqual(given("2026-05-04", "2026-05-08"));
  expect(readTaskDays(undefined)).toEqual({ kind: "missing" });
});
