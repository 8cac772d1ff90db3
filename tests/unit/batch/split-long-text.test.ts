import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLongText } from "../../../components/batch/split-long-text";

describe("splitting a long text", () => {
  it.each([
    ["an empty text", ""],
    ["as many lines as are shown", "70551\n".repeat(300)],
    ["one long line", "7".repeat(20_000)],
  ])("shows %s whole", (_name, text) => {
    expect(splitLongText(text)).toEqual({ shown: text, kept: "" });
  });

  it("cuts behind a line, so that no row is torn", () => {
    const { shown, kept } = splitLongText(`${"70551\n".repeat(300)}99213\n27299`);
    expect(shown).toBe("70551\n".repeat(300));
    expect(kept).toBe("99213\n27299");
  });

  it("cuts few but wide lines too", () => {
    const wide = `${"x".repeat(9000)}\n`;
    expect(splitLongText(wide.repeat(5))).toEqual({ shown: wide.repeat(2), kept: wide.repeat(3) });
  });

  it("cuts a single line that is too long for the box", () => {
    const { shown, kept } = splitLongText("7".repeat(50_000));
    expect([shown.length, kept.length]).toEqual([20_000, 30_000]);
  });

  it("loses nothing of any text", () => {
    const line = fc.oneof(fc.string(), fc.constant("7".repeat(5000)), fc.constant("\n".repeat(200)));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        const { shown, kept } = splitLongText(text);
        expect(shown + kept).toBe(text);
      }),
    );
  });
});
