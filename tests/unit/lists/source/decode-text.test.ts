import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../../../lib/lists/source/decode-text.server";

describe("decodeText", () => {
  it.each([
    ["UTF-8", Buffer.from("Société – “x”"), "utf-8"],
    ["UTF-8 with a mark", Buffer.from("\uFEFFSociété – “x”"), "utf-8"],
    ["UTF-16 with a mark", Buffer.from("\uFEFFSociété – “x”", "utf16le"), "utf-16le"],
    ["UTF-16 without a mark", Buffer.from("Société – “x”", "utf16le"), "utf-16le"],
    ["UTF-16 the other way round", Buffer.from("\uFEFFSociété – “x”", "utf16le").swap16(), "utf-16be"],
    ["UTF-16 the other way round without a mark", Buffer.from("Société – “x”", "utf16le").swap16(), "utf-16be"],
    ["windows-1252", Buffer.from("Soci\xe9t\xe9 \x96 \x93x\x94", "latin1"), "windows-1252"],
  ])("reads %s", (_name, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: "Société – “x”", encoding });
  });

  it("loses nothing of a text in which two encodings are mixed", () => {
    const mixed = Buffer.concat([Buffer.from("70551 é\n"), Buffer.from("70552 \xe9\n", "latin1")]);
    expect(decodeText(mixed)).toEqual({ text: "70551 Ã©\n70552 é\n", encoding: "windows-1252" });
  });

  it("gives every text back that Windows wrote in its own way", () => {
    const typed = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
    const bytes =
      "\x80\x82\x83\x84\x85\x86\x87\x88\x89\x8a\x8b\x8c\x8e\x91\x92\x93\x94\x95\x96\x97\x98\x99\x9a\x9b\x9c\x9e\x9f";
    expect(decodeText(Buffer.from(bytes, "latin1")).text).toBe(typed);
  });

  it("always gives back what was written in UTF-8", () => {
    const aText = fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0") && !text.startsWith("\uFEFF"));
    fc.assert(
      fc.property(aText, (text) => {
        expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: "utf-8" });
      }),
    );
  });
});
