import { describe, expect, it } from "vitest";
import { countLines, limitPaste, MAX_CHARACTERS, MAX_LINES } from "../../../lib/batch/limit-paste";

describe("limits of a pasted text", () => {
  it.each([
    ["", 0],
    ["70551", 1],
    ["70551\n", 1],
    ["70551\n97110", 2],
    ["\n\n", 2],
  ])("counts the lines of %j: %i", (text, lines) => {
    expect(countLines(text)).toBe(lines);
  });

  it.each([
    ["as many lines as are read", "70551\n".repeat(MAX_LINES).slice(0, -1)],
    ["the same with a line break at the end", "70551\n".repeat(MAX_LINES)],
    ["as many characters as are read", "7".repeat(MAX_CHARACTERS)],
  ])("takes %s whole", (_name, text) => {
    expect(limitPaste(text)).toEqual({ kind: "whole", text });
  });

  it("offers the first lines of a text with one line too many, and nothing of the rest", () => {
    const limited = limitPaste(`${"70551\n".repeat(MAX_LINES)}99999`);
    if (limited.kind !== "over") throw new Error("Expected a text that is too long");
    expect(limited).toMatchObject({ over: "lines", lines: MAX_LINES + 1, firstPartLines: MAX_LINES });
    expect(limited.firstPart.endsWith("70551")).toBe(true);
    expect(limitPaste(limited.firstPart).kind).toBe("whole");
  });

  it("cuts a text of too many characters at the end of a line", () => {
    const limited = limitPaste("70551 97110 99213\n".repeat(MAX_CHARACTERS / 17));
    if (limited.kind !== "over") throw new Error("Expected a text that is too long");
    expect(limited.over).toBe("lines");
    const wide = limitPaste(`${"x".repeat(499)}70551\n`.repeat(MAX_CHARACTERS / 500));
    if (wide.kind !== "over") throw new Error("Expected a text that is too long");
    expect(wide.over).toBe("characters");
    expect(wide.firstPart.length).toBeLessThanOrEqual(MAX_CHARACTERS);
    expect(wide.firstPart.endsWith("70551")).toBe(true);
  });

  it("cuts one endless line at a space, so that no code is cut in two", () => {
    const limited = limitPaste("70551 ".repeat(MAX_CHARACTERS / 5));
    if (limited.kind !== "over") throw new Error("Expected a text that is too long");
    expect(limited.firstPart.endsWith("70551")).toBe(true);
    expect(limitPaste(limited.firstPart).kind).toBe("whole");
  });

  it("cuts where nothing tells words apart", () => {
    const limited = limitPaste("7".repeat(MAX_CHARACTERS + 1));
    expect(limited).toMatchObject({ kind: "over", over: "characters", firstPartLines: 1 });
  });
});
