import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLabel } from "../../../lib/my-codes/check-label";
import { MOST_KEPT } from "../../../lib/my-codes/kept-code";
import { explainStoredFault, parseKeptCodes, serialiseKeptCodes } from "../../../lib/my-codes/stored-codes";
import { aDay } from "../../support/routing";
import { aKept } from "./some-kept";

const seen = { day: aDay("2026-05-14"), outcome: "connect", rule: "R4", lists: ["healthhelp@2026-05-01"] } as const;
const someKept = fc
  .uniqueArray(
    fc.record({
      label: fc.constantFrom("70551", "70551-26", "J1745-JZ", "0071T", "99213", "E0130-NU-RR"),
      name: fc.option(
        fc.constantFrom("Knee MRI", "Dr. office visit", "<b>x</b>", "=1+1", "ä ü — “q”", "a".repeat(40)),
        { nil: undefined },
      ),
      isSeen: fc.boolean(),
    }),
    { selector: ({ label }) => label },
  )
  .map((all) =>
    all.map(({ label, name, isSeen }) =>
      aKept(label, { ...(name === undefined ? {} : { label: name }), ...(isSeen ? { lastSeen: seen } : {}) }),
    ),
  );

const written = (entry: object) =>
  JSON.stringify({ format: "which-portal.my-codes", version: 1, codes: [{ ...aKept("99213") }, entry] });
const good = { ...aKept("70551"), label: "Knee", lastSeen: seen };

describe("kept codes as text", () => {
  it("always come back as they were written", () => {
    fc.assert(
      fc.property(someKept, (kept) => {
        expect(parseKeptCodes(serialiseKeptCodes(kept))).toEqual({ ok: true, value: kept });
      }),
    );
  });

  it("never crash the reader and are never made up, whatever stands there", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => written({ code: json })),
        ),
        (text) => {
          expect(parseKeptCodes(text).ok).toBe(false);
        },
      ),
    );
  });

  it("R10 never hold what is no code, even with one field of an entry replaced by anything", () => {
    const fields = Object.keys(good);
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const read = parseKeptCodes(written({ ...good, [field]: value }));
        if (read.ok) expect(read.value[1]).toEqual(JSON.parse(JSON.stringify({ ...good, [field]: value })));
        else expect(read.error).toEqual({ code: "bad-entry", entry: 2 });
      }),
    );
  });

  it.each([
    ["text", "hello"],
    ["nothing", ""],
    ["another JSON", '{"codes":["70551"]}'],
    ["a list", "[1]"],
    ["null", "null"],
    ["no list of codes", '{"format":"which-portal.my-codes","version":1,"codes":{}}'],
    ["version 0", '{"format":"which-portal.my-codes","version":0,"codes":[]}'],
    ["the end cut off", serialiseKeptCodes([aKept("70551")]).slice(0, -5)],
  ])("%s is not taken for kept codes", (_name, text) => {
    expect(parseKeptCodes(text)).toEqual({ ok: false, error: { code: "not-kept-codes" } });
  });

  it("of a newer version are said to be newer", () => {
    const text = '{"format":"which-portal.my-codes","version":2,"codes":[]}';
    expect(parseKeptCodes(text)).toEqual({ ok: false, error: { code: "newer-format" } });
  });

  it.each([
    ["a code in lower case", { ...good, code: "j1745" }],
    ["no code", { ...good, code: "7055" }],
    ["a code twice", { ...good, code: "99213" }],
    ["modifiers as text", { ...good, modifiers: "26" }],
    ["a modifier of three", { ...good, modifiers: ["26X"] }],
    ["a modifier twice", { ...good, modifiers: ["26", "26"] }],
    ["a name of 41 characters", { ...good, label: "a".repeat(41) }],
    ["a name that may be a person's", { ...good, label: "born 4/12/1961" }],
    ["an empty name", { ...good, label: "" }],
    ["no day", { ...good, addedOn: "2026-02-30" }],
    ["a day with a space", { ...good, addedOn: " 2026-02-01" }],
    ["an outcome that there is not", { ...good, lastSeen: { ...seen, outcome: "toString" } }],
    ["a rule that there is not", { ...good, lastSeen: { ...seen, rule: "R7" } }],
    ["editions that are none", { ...good, lastSeen: { ...seen, lists: ["<script>"] } }],
    ["null", null],
  ])("with %s are refused, naming the entry", (_name, entry) => {
    expect(parseKeptCodes(written(entry as object))).toEqual({ ok: false, error: { code: "bad-entry", entry: 2 } });
  });

  it.each([
    [MOST_KEPT, true],
    [MOST_KEPT + 1, false],
  ])("%d codes: %s", (count, isRead) => {
    const kept = Array.from({ length: count }, (_, index) => aKept(String(10_000 + index)));
    const read = parseKeptCodes(serialiseKeptCodes(kept));
    expect(read.ok ? read.value.length : read.error.code).toBe(isRead ? count : "too-many");
  });

  it("drops fields that this page does not know", () => {
    const read = parseKeptCodes(written({ ...good, patient: "Pat Example" }));
    expect(JSON.stringify(read)).not.toContain("Example");
  });

  it.each([
    [{ code: "not-kept-codes" }, "This is not a list of kept codes."],
    [{ code: "newer-format" }, /newer version of this page/],
    [{ code: "too-many" }, "There are more than 500 codes in it."],
    [{ code: "bad-entry", entry: 3 }, "Entry 3 is not as this page writes it."],
  ] as const)("say why: %o", (fault, words) => {
    expect(explainStoredFault(fault)).toMatch(words);
  });
});

describe("a code's own name", () => {
  it.each([
    ["  Knee   MRI ", "Knee MRI"],
    ["", undefined],
    ["   ", undefined],
    ["a".repeat(40), "a".repeat(40)],
    ["MRI 1.5T, room 12", "MRI 1.5T, room 12"],
    ["like 70551-26", "like 70551-26"],
  ])("%j is read as %j", (text, label) => {
    expect(checkLabel(text)).toEqual({ ok: true, value: label });
  });

  it.each([
    ["a".repeat(41), "too-long"],
    ["J.S. 4/12/1961", "may-be-a-person"],
    ["1961-04-12", "may-be-a-person"],
    ["4.12.61", "may-be-a-person"],
    ["call 503-416-4100", "may-be-a-person"],
    ["(503) 416-4100", "may-be-a-person"],
    ["id 1234567", "may-be-a-person"],
    ["XK123456A", "may-be-a-person"],
  ])("%j is refused", (text, fault) => {
    expect(checkLabel(text)).toEqual({ ok: false, error: fault });
  });

  it("is the same name when it is read twice", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = checkLabel(text);
        if (once.ok && once.value !== undefined) expect(checkLabel(once.value)).toEqual(once);
      }),
    );
  });
});
