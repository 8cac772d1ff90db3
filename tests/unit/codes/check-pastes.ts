import { expect, it } from "vitest";
import { parsePaste } from "../../../lib/codes/parse-paste";
import { codesAsText, setAsideAsText } from "./finds-as-text";

/** Name, text, codes, pieces set aside. */
type Trap = readonly [name: string, text: string, codes: readonly string[], setAside: readonly string[]];

/** Makes a test of each trap: exactly these codes, exactly these pieces set aside. */
export function checkAll(traps: readonly Trap[]): void {
  it.each(traps)("%s", (_name, text, codes, setAside) => {
    const result = parsePaste(text);
    expect(codesAsText(result)).toEqual(codes);
    expect(setAsideAsText(result)).toEqual(setAside);
  });
}
