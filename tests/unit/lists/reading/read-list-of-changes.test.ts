import { describe, expect, it } from "vitest";
import { readSome } from "./some-document";

describe("readList of changes", () => {
  const actions = (file: string | Readonly<Record<string, string>>) => {
    const { layout, rows } = readSome(file);
    const told = rows.flatMap(({ reading }) => {
      if (reading.kind === "not-an-entry") return [];
      const codes = (reading.kind === "entry" ? reading.entries : reading.offers).map(({ code }) => code);
      return `${reading.kind === "entry" ? "" : `? ${reading.problem} `}${reading.action} ${codes.join()}`;
    });
    return [layout.kind, ...told];
  };

  it.each([
    [
      "a column of actions",
      "Action|Code\nADD|70551\nDELETE|70552\nRevised|70553",
      ["changes", "add 70551", "delete 70552", "change 70553"],
    ],
    [
      "an unknown action",
      "Action|Code\nADD|70551\nDELETE|70552\nPerhaps|70553",
      ["changes", "add 70551", "delete 70552", "? unknown-action add 70553"],
    ],
    [
      "headings",
      "Codes added effective 7/1/2026\nCode\n70551\nCodes deleted\n70552",
      ["changes", "add 70551", "delete 70552"],
    ],
    ["headings in a paste", "ADD:\n70551\nDELETE:\n70552", ["changes", "add 70551", "delete 70552"]],
    ["columns", "Added codes|Deleted codes\n70551|\n|70552", ["changes", "add 70551", "delete 70552"]],
    [
      "a status that marks what is new in a whole list",
      "Code|Status\n70551|Active\n70552|New",
      ["whole", "add 70551", "add 70552"],
    ],
    [
      "a column that is mostly empty",
      "Code|Change\n70551|\n70552|New\n70553|",
      ["whole", "add 70551", "add 70552", "add 70553"],
    ],
  ])("goes by %s", (_name, file, expected) => {
    expect(actions(file)).toEqual(expected);
  });

  it("goes by the names of sheets, unless another sheet holds the whole list", () => {
    const sheets = { Additions: "CPT\n70551", Deletions: "CPT\n70552" };
    expect(actions(sheets)).toEqual(["changes", "add 70551", "delete 70552"]);
    expect(actions({ "Full list": "CPT\n70553\n70551", Deletions: "CPT\n70552" })).toEqual([
      ...["whole", "add 70553", "add 70551"],
    ]);
  });
});
