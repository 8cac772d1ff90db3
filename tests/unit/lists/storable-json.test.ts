import fc from "fast-check";
import { expect, it } from "vitest";
import { writeStorableJson } from "@/lib/lists/storable-json";

it.each([
  ["text as it is", "first 6 visits", "first 6 visits"],
  ["the character zero, which is left out", "a\u0000b", "ab"],
  ["half of a pair at the start, which becomes the sign for it", "\ud83da", "\ufffda"],
  ["half of a pair at the end", "a\ude00", "a\ufffd"],
  ["halves in the wrong order", "\ude00\ud83d", "\ufffd\ufffd"],
  ["a whole pair", "\ud83d\ude00", "\ud83d\ude00"],
  ["the spelling of a zero, which is none", "\\u0000 \\ud800", "\\u0000 \\ud800"],
])("the database is given %s", (_name, text, kept) => {
  expect(JSON.parse(writeStorableJson({ deep: [{ text }] }))).toEqual({ deep: [{ text: kept }] });
});

it("the database is never given what it has no room for, and everything else unchanged", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom("\u0000", "\ud800", "\udfff", "\\", "u", "a") }),
      (whole, odd) => {
        const [first, second] = JSON.parse(writeStorableJson([whole, odd])) as [string, string];
        expect(first).toBe(whole.replaceAll("\u0000", ""));
        expect(second).not.toContain("\u0000");
        expect(first + second).not.toMatch(/\p{Cs}/u);
      },
    ),
  );
});
