import { describe, expect, it } from "vitest";
import { readDay } from "../../../components/lookup/day-input";
import { describeMissing, toTypingState } from "../../../components/lookup/typing-state";

describe("a code while it is typed", () => {
  it.each([
    ["", "empty"],
    ["  ", "empty"],
    ["7", "incomplete"],
    ["7055", "incomplete"],
    ["70551", "complete"],
    ["J17", "incomplete"],
    ["J1745", "complete"],
    ["M54.", "incomplete"],
    ["M54.5", "complete"],
    ["70551-", "incomplete"],
    ["70551-2", "incomplete"],
    ["70551-26", "complete"],
    ["70551T", "incomplete"],
    ["70551TC", "complete"],
    ["70551 ", "complete"],
    ["70551-26-T", "incomplete"],
    ["CPT", "incomplete"],
    ["CPT: 7055", "incomplete"],
    ["CPT 70551", "complete"],
    ["992*", "complete"],
    ["9921x", "complete"],
    ["hello there", "complete"],
  ])("%j is %s", (text, state) => {
    expect(toTypingState(text)).toBe(state);
  });

  it.each([
    ["7055", "A code has five characters: 1 more."],
    ["CPT 70", "A code has five characters: 3 more."],
    ["CPT", "A code has five characters."],
    ["70551-2", "A modifier has two characters, as in 70551-26."],
  ])("%j is told what it misses", (text, words) => {
    expect(describeMissing(text)).toBe(words);
  });
});

describe("a date field", () => {
  it.each([
    [{ text: "2026-05-14", partial: false }, "day"],
    [{ text: "", partial: false }, "none"],
    [{ text: "", partial: true }, "problem"],
    [{ text: "0026-05-14", partial: false }, "problem"],
  ])("R10 %j is read as %s", (input, status) => {
    expect(readDay(input).status).toBe(status);
  });
});
