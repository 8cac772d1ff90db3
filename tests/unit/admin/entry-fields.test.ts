import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_FIELDS, readEntryFields, toEntryFields } from "@/components/admin/entry-fields";
import { anEntry } from "../../support/routing";

const typed = (fields: Partial<typeof EMPTY_FIELDS>) => readEntryFields({ ...EMPTY_FIELDS, ...fields });

describe("the form for the entries of a row", () => {
  it.each([
    ["a code", "70551", ["70551"]],
    ["a code in small letters", "j1745", ["J1745"]],
    ["a range", "62320-62323", ["62320-62323"]],
    ["a range with an en dash", "62320–62323", ["62320-62323"]],
    ["several codes", "70551, 70552; 0070U-0072U", ["70551", "70552", "0070U-0072U"]],
  ])("takes %s", (_name, codes, expected) => {
    const entries = typed({ codes });
    expect(
      entries.ok && entries.value.map(({ code, codeTo }) => (codeTo === undefined ? code : `${code}-${codeTo}`)),
    ).toEqual(expected);
  });

  it.each([
    ["nothing", "", "Enter the code"],
    ["a lost zero", "100", "Is it 00100?"],
    ["a letter for a digit, which it never repairs unseen", "7O551", "Write it as 70551"],
    ["a placeholder", "9921x", "Write each code by itself"],
    ["a diagnosis", "M54.5", "This is a diagnosis code"],
    ["a range that ends before it starts", "62323-62320", "from a lower to a higher code"],
    ["a word", "varies", "This is not a procedure code"],
    ["one good code and one bad", "70551, 705", "A procedure code has five characters"],
  ])("refuses %s", (_name, codes, words) => {
    const entries = typed({ codes });
    expect(!entries.ok && entries.error.codes).toContain(words);
  });

  it("joins the modifiers of the code with those of the field", () => {
    const entries = typed({ codes: "T1002 TG", modifiers: "nu, TG" });
    expect(entries.ok && entries.value[0]?.modifiers).toEqual(["TG", "NU"]);
  });

  it.each([
    ["any", "" as const, []],
    ["one", "ohp" as const, ["ohp"]],
    ["both", "both" as const, ["ohp", "medicare"]],
  ])("takes %s line of business", (_name, lineOfBusiness, expected) => {
    const entries = typed({ codes: "70551", lineOfBusiness });
    expect(entries.ok && entries.value[0]?.lineOfBusiness).toEqual(expected);
  });

  it.each([
    ["a last day before the first", { effectiveFrom: "2026-05-02", effectiveTo: "2026-05-01" }, "effectiveTo"],
    ["a day that is none", { effectiveFrom: "2026-02-30" }, "effectiveFrom"],
    ["a modifier that is none", { modifiers: "26 ABC" }, "modifiers"],
    ["a service line that is too long", { serviceLine: "x".repeat(121) }, "serviceLine"],
    ["a note that is too long", { note: "x".repeat(2001) }, "note"],
  ])("names the field of %s", (_name, fields, field) => {
    const entries = typed({ codes: "70551", ...fields });
    expect(!entries.ok && Object.keys(entries.error)).toEqual([field]);
  });

  it.each([
    ["a last day on the first", { effectiveFrom: "2026-05-01", effectiveTo: "2026-05-01" }],
    ["texts of full length", { serviceLine: "x".repeat(120), note: "x".repeat(2000) }],
  ])("takes %s", (_name, fields) => {
    expect(typed({ codes: "70551", ...fields }).ok).toBe(true);
  });

  it("keeps codes of one row apart that have other modifiers", () => {
    const entries = [anEntry({ code: "T1002", modifiers: ["TG"] }), anEntry("T1003")];
    expect(toEntryFields(entries).codes).toBe("T1002 TG, T1003");
    expect(readEntryFields(toEntryFields(entries))).toEqual({ ok: true, value: entries });
  });

  it("never changes an entry that is only looked at", () => {
    const someEntry = fc.record(
      {
        code: fc.constantFrom("70551", "J1745", "0070U"),
        modifiers: fc.subarray(["26", "TC", "NU"]),
        lineOfBusiness: fc.subarray(["ohp", "medicare"] as const),
        serviceLine: fc.constantFrom("Sleep medicine", "Genetic testing"),
        note: fc.constantFrom("first 6 visits", "adults, and teenagers"),
        effectiveFrom: fc.constant("2026-01-01"),
        effectiveTo: fc.constant("2026-12-31"),
      },
      { requiredKeys: ["code", "modifiers", "lineOfBusiness"] },
    );
    fc.assert(
      fc.property(someEntry, (some) => {
        const entry = anEntry(some);
        expect(readEntryFields(toEntryFields([entry]))).toEqual({ ok: true, value: [entry] });
      }),
    );
  });

  it("takes over what the file says of a code", () => {
    const entries = readEntryFields({ ...EMPTY_FIELDS, codes: "70551" }, "A picture of the head");
    expect(entries.ok && entries.value[0]?.description).toBe("A picture of the head");
  });
});
