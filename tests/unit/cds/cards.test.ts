import { describe, expect, it } from "vitest";
import { type AnswerFrame, answerWithCards } from "@/lib/cds/answer-call";
import { toSummary } from "@/lib/cds/card";
import { CARD_HOOKS } from "@/lib/cds/discovery";
import { readHookCall } from "@/lib/cds/read-call";
import {
  aBundle,
  aCall,
  aConcept,
  aCoverage,
  aDeviceRequest,
  anAppointment,
  aServiceRequest,
  aSigning,
  SYSTEMS,
} from "../../support/cds";
import { aDay, type SomeLists, someTables } from "../../support/routing";

const LISTS: SomeLists = {
  noAuth: { "2026-01-15": ["99213", { code: "90989", lineOfBusiness: ["medicare"] }] },
  dme: { "2026-01-15": [{ code: "E0130", modifiers: ["NU"], note: "First *6* <months>" }] },
  healthHelp: { "2026-05-01": [{ code: "70551", serviceLine: "Diagnostic imaging" }, "97110"] },
};

const FRAME: AnswerFrame = {
  tables: someTables(LISTS),
  today: aDay("2026-06-10"),
  base: "https://portal.example.org",
  newId: () => "id",
};

function ask(
  orders: readonly unknown[],
  { prefetch = {}, lists = LISTS }: { prefetch?: object; lists?: SomeLists } = {},
) {
  const call = readHookCall(aSigning(orders, { prefetch }), { hooks: CARD_HOOKS, isStrict: false });
  if (!call.ok) throw new Error(call.error.text);
  return answerWithCards(call.value, lists === LISTS ? FRAME : { ...FRAME, tables: someTables(lists) });
}

function cardsOf(...asked: Parameters<typeof ask>) {
  const answer = ask(...asked);
  if (!answer.ok) throw new Error(answer.error.text);
  for (const card of answer.value.cards) {
    expect(card.summary.length).toBeLessThan(140);
    expect(card.detail).not.toMatch(/undefined|null|\{code\}|Quill|nobody/);
    expect(card.source).toEqual({ label: "Which Portal", url: "https://portal.example.org/" });
    for (const { url, type } of card.links) expect([type, new URL(url).protocol]).toEqual(["absolute", "https:"]);
  }
  return answer.value.cards;
}

const on = (occurrenceDateTime: string) => ({ occurrenceDateTime });

describe("one card for each portal", () => {
  it("with the codes, what to do, what to know, and links", () => {
    const orders = [
      aServiceRequest("a", "70551-26", on("2026-06-01")),
      aServiceRequest("b", "97110", on("2026-06-01")),
      aServiceRequest("c", "27447", on("2026-06-01")),
      aServiceRequest("d", "99213", on("2026-06-01")),
    ];
    const [webConsult, connect, none, ...others] = cardsOf(orders);
    expect(others).toEqual([]);
    expect(webConsult).toMatchObject({
      summary: "Authorization through HealthHelp WebConsult: 70551-26, 97110",
      indicator: "info",
      links: [
        { label: "Open OneHealthPort", url: "https://www.onehealthport.com/" },
        { url: "https://portal.example.org/answer?code=70551-26&dos=2026-06-01" },
        { url: "https://portal.example.org/answer?code=97110&dos=2026-06-01" },
      ],
    });
    expect(webConsult?.detail).toContain("**70551-26** needs authorization through HealthHelp WebConsult");
    expect(webConsult?.detail).toContain("(800) 546-7092");
    expect(webConsult?.detail).toContain("- HealthHelp handles bundled codes differently");
    expect(connect?.summary).toBe("Authorization through CareOregon Connect: 27447");
    expect(connect?.links[0]?.url).toBe("https://www.onehealthport.com/");
    expect(none).toMatchObject({ summary: "No auth needed: 99213", indicator: "info" });
  });

  it("R3 and R4 share Connect's, each with its own steps", () => {
    const orders = [aServiceRequest("a", "70551", on("2026-04-30")), aServiceRequest("b", "27447", on("2026-04-30"))];
    const [connect, ...others] = cardsOf(orders);
    expect(others).toEqual([]);
    expect(connect?.detail).toContain("**What to do for 70551**");
    expect(connect?.detail).toContain("**What to do for 27447**");
    expect(connect?.detail).toContain("Retro Facility Authorization Form");
  });

  it("R9 days over the cutoff are on both", () => {
    const cards = cardsOf([
      aServiceRequest("a", "70551", { occurrencePeriod: { start: "2026-04-20", end: "2026-05-20" } }),
    ]);
    expect(cards.map(({ summary }) => summary)).toEqual([
      "Authorization through HealthHelp WebConsult: 70551",
      "Authorization through CareOregon Connect: 70551",
    ]);
    expect(cards[1]?.links.at(-1)?.url).toContain("dos=2026-04-20/2026-04-30");
  });

  it("several codes of one order with other answers are each named", () => {
    const code = { coding: [...aConcept("70551").coding, ...aConcept("99213").coding] };
    const cards = cardsOf([aServiceRequest("a", "", { ...on("2026-06-01"), code })]);
    expect(cards.map(({ summary }) => summary.split(": ")[1])).toEqual(["70551", "99213"]);
  });

  it("equal orders are one line, and a long list of codes is cut in the summary", () => {
    const codes = Array.from({ length: 40 }, (_, index) => `${27_100 + index}`);
    const orders = [...codes, ...codes].map((code, index) => aServiceRequest(`${index}`, code, on("2026-06-01")));
    const [card] = cardsOf(orders);
    expect(card?.summary).toMatch(/^Authorization through CareOregon Connect: 27100, .* and \d+ more$/);
    expect(card?.detail.match(/\*\*27100\*\*/g)?.length).toBe(1);
    expect(card?.links).toHaveLength(21);
  });

  it("a dental one goes straight to Connect", () => {
    const [card] = cardsOf([aServiceRequest("a", "", { ...on("2026-06-01"), code: aConcept("D2740", SYSTEMS.cdt) })]);
    expect(card?.detail).toContain("dental request");
    expect(card?.links.map(({ url }) => url)).toEqual([
      expect.stringContaining("careoregon.org"),
      "https://portal.example.org/answer?code=D2740&dos=2026-06-01&type=dental",
    ]);
  });

  it("says that lists are demo lists", () => {
    const [card] = cardsOf([aServiceRequest("a", "70551", on("2026-06-01"))], {
      lists: { ...LISTS, demo: ["healthhelp"] },
    });
    expect(card?.summary).toMatch(/^DEMO\. /);
    expect(card?.detail).toContain("**Demo lists, not for use.**");
  });
});

describe("what is missing", () => {
  it("no date: today is assumed, and the card says so", () => {
    const [card] = cardsOf([aServiceRequest("a", "70551")]);
    expect(card?.detail).toContain("No date of service was given, so today, Jun 10, 2026, was used.");
    expect(card?.links.at(-1)?.url).toBe("https://portal.example.org/answer?code=70551");
  });

  it.each([
    ["no end", { start: "2026-06-01" }, "no end"],
    ["no start", { end: "2026-06-01" }, "no start"],
    ["more than a year", { start: "2026-06-01", end: "2027-12-31" }, "first 366 days"],
  ])("a period with %s: for which day the answer is", (_name, occurrencePeriod, words) => {
    expect(cardsOf([aServiceRequest("a", "27447", { occurrencePeriod })])[0]?.detail).toContain(words);
  });

  it("R10 a date that cannot be read gets no answer", () => {
    const [card, ...others] = cardsOf([aServiceRequest("a", "70551", on("soon"))]);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ summary: "A date of service could not be read: 70551", indicator: "warning" });
    expect(card?.detail).not.toContain("Connect");
  });

  it("R10 what is no code gets none either, and is not repeated", () => {
    const [card, ...others] = cardsOf([aServiceRequest("a", "Quill Fictive", on("2026-06-01"))]);
    expect(others).toEqual([]);
    expect(card).toMatchObject({ summary: "A procedure code could not be read", indicator: "warning" });
  });

  it.each<[string, unknown]>([
    ["only a SNOMED code", aConcept("241615005", SYSTEMS.snomed)],
    ["words", { text: "MRI" }],
    ["an empty coding", { coding: [{}] }],
    ["nothing", undefined],
    ["a code of a system nobody knows", aConcept("70551", "http://example.org/codes")],
  ])("R10 %s: a procedure code is asked for", (_name, code) => {
    expect(cardsOf([aServiceRequest("a", "", { code })])).toMatchObject([
      { summary: "A procedure code is needed to say which portal to use", indicator: "warning" },
    ]);
  });

  it("R10 several orders without one are counted", () => {
    const orders = ["a", "b"].map((id) => aServiceRequest(id, "", { code: undefined }));
    expect(cardsOf(orders)[0]?.summary).toBe("A procedure code is needed for 2 orders to say which portal to use");
  });

  it("an appointment that names no service is left alone", () => {
    const call = readHookCall(aCall("appointment-book", { appointments: aBundle(anAppointment("a")) }), {
      hooks: CARD_HOOKS,
      isStrict: false,
    });
    expect(call.ok && answerWithCards(call.value, FRAME)).toEqual({ ok: true, value: { cards: [] } });
  });

  it("R12 the line of business: each choice has its answer, unless the coverage tells it", () => {
    const order = aServiceRequest("a", "90989", on("2026-06-01"));
    const [card] = cardsOf([order]);
    expect(card).toMatchObject({ summary: "More information needed: 90989", indicator: "warning" });
    expect(card?.detail).toContain("With CareOregon Advantage (Medicare): No auth needed.");
    const [known] = cardsOf([order], {
      prefetch: { x: aBundle(aCoverage({ type: { text: "CareOregon Advantage" } })) },
    });
    expect(known?.summary).toBe("No auth needed: 90989");
    expect(known?.links.at(-1)?.url).toContain("&lob=medicare");
  });

  it("R12 the modifier, and a note that is shown as it stands", () => {
    const [card] = cardsOf([aDeviceRequest("a", "E0130", on("2026-06-01"))]);
    expect(card?.detail).toContain(
      "With modifier NU: No auth needed. With another modifier, or none: CareOregon Connect.",
    );
    expect(card?.detail).toContain("First \\*6\\* \\<months\\>");
  });

  it("R11 the HealthHelp list: the codes that it could decide have no answer, and the others have theirs", () => {
    const orders = [aServiceRequest("a", "99213", on("2026-06-01")), aServiceRequest("b", "70551", on("2026-06-01"))];
    const asked = ask(orders, { lists: { noAuth: { "2026-01-15": ["99213"] } } });
    const cards = asked.ok ? asked.value.cards : [];
    expect(cards.map(({ summary }) => summary)).toContain("No auth needed: 99213");
    expect(JSON.stringify(cards)).toContain("The HealthHelp list for Jun 1, 2026 is not loaded here");
    expect(JSON.stringify(cards)).not.toContain("WebConsult: 70551");
  });
});

it.each([
  ["no draft", []],
  ["a drug alone", [{ resourceType: "MedicationRequest", id: "a" }]],
  ["an order that was called off", [aServiceRequest("a", "70551", { status: "revoked" })]],
  ["junk", [null, 3, "x", [], {}]],
])("nothing is said about %s", (_name, orders) => {
  expect(cardsOf(orders)).toEqual([]);
});

it.each([
  ["codings in one order", 1, 501],
  ["codes in all orders", 5, 401],
])("too many %s are refused rather than hold up everybody else", (_name, orders, codes) => {
  const order = (at: number) => {
    const numbers = Array.from({ length: codes }, (_, index) => `${10_000 + at * codes + index}`);
    return aServiceRequest(`${at}`, "", { code: { coding: numbers.map((code) => ({ system: SYSTEMS.cpt, code })) } });
  };
  expect(ask(Array.from({ length: orders }, (_, at) => order(at)))).toMatchObject({
    ok: false,
    error: { status: 413 },
  });
});

it("a summary shows as many codes as fit", () => {
  expect(toSummary("Head", ["70551", "70552"])).toBe("Head: 70551, 70552");
  expect(toSummary("Head", [])).toBe("Head");
  expect(toSummary("H".repeat(138), ["70551"])).toBe("H".repeat(138));
});
