import { describe, expect, it } from "vitest";
import { readPastedText } from "../../../../lib/lists/source/read-pasted-text";

function read(text: string) {
  const document = readPastedText(text);
  if (!document.ok) throw new Error(document.error.code);
  return document.value.tables.flatMap(({ rows }) => rows.map(({ row, cells }) => [row, ...cells]));
}

describe("readPastedText", () => {
  it.each([
    [
      "cells of a spreadsheet",
      "Code\tNote\n70551\tMRI, brain\n",
      [
        [1, "Code", "Note"],
        [2, "70551", "MRI, brain"],
      ],
    ],
    [
      "a cell of two lines",
      'Code\tNote\n70551\t"a\nb"\n1\t2',
      [
        [1, "Code", "Note"],
        [2, "70551", "a\nb"],
        [4, "1", "2"],
      ],
    ],
    [
      "printed columns",
      "70551   MRI brain    first 6\n\n70552  MRI",
      [[1, "70551", "MRI brain", "first 6"], [2], [3, "70552", "MRI"]],
    ],
    [
      "a code and its name",
      "70551 MRI brain\n70552 - MRI\n",
      [
        [1, "70551 MRI brain"],
        [2, "70552 - MRI"],
      ],
    ],
    [
      "several codes on a line",
      "70551, 70552, 70553\n70554; 70555\n70556 70557",
      [
        [1, "70551, 70552, 70553"],
        [2, "70554; 70555"],
        [3, "70556 70557"],
      ],
    ],
    [
      "pairs of codes on every line",
      "70551, 70552\n70553, 70554",
      [
        [1, "70551, 70552"],
        [2, "70553, 70554"],
      ],
    ],
    [
      "a CSV file",
      'code,note\n70551,x\n70552,"a, b"',
      [
        [1, "code", "note"],
        [2, "70551", "x"],
        [3, "70552", "a, b"],
      ],
    ],
    [
      "spaces and tabs mixed",
      "70551\tx\n70552  y",
      [
        [1, "70551", "x"],
        [2, "70552", "y"],
      ],
    ],
    [
      "a quote in plain lines",
      '70551 "MRI"\n"70552 x\n70553',
      [
        [1, '70551 "MRI"'],
        [2, "70552 x"],
        [3, "70553"],
      ],
    ],
  ])("reads %s", (_name, text, rows) => {
    expect(read(text)).toEqual(rows);
  });
});
