import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parsePaste } from "../../../lib/codes/parse-paste";

const FOLDER = fileURLToPath(new URL("../../fixtures/pastes/", import.meta.url));
const texts = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

describe("texts as they are pasted", () => {
  it.each(texts)("%s", (name) => {
    const text = readFileSync(FOLDER + name, "utf8");
    const expected: unknown = JSON.parse(readFileSync(FOLDER + name.replace(/txt$/, "json"), "utf8"));
    expect(parsePaste(text)).toEqual(expected);
  });

  it("are twelve kinds at least", () => {
    expect(texts.length).toBeGreaterThanOrEqual(12);
  });
});
