import { describe, expect, it } from "vitest";
import { type CodeCell, type CodePiece, readCodeCell } from "../../../../lib/lists/reading/read-code-cell";

function tellPiece({ code, codeTo, modifiers }: CodePiece): string {
  return [codeTo === undefined ? code : `${code}..${codeTo}`, ...modifiers].join(" ");
}

function tell(cell: CodeCell): string {
  if (cell.kind === "codes") {
    const codes = cell.pieces.map(tellPiece).join(", ");
    return `${codes}${cell.isTouched ? " (shown)" : ""}${cell.rest === undefined ? "" : ` + ${cell.rest}`}`;
  }
  if (cell.kind === "problem") return `${cell.problem}: ${cell.offers.map(tellPiece).join(", ")}`;
  return cell.kind === "text" ? `text: ${cell.pieces.map(tellPiece).join(", ")}` : cell.kind;
}

describe("readCodeCell", () => {
  it.each([
    ["70551", "70551"],
    ["j1745", "J1745"],
    ["70551-26", "70551 26"],
    ["T1002 TG", "T1002 TG"],
    ["T1002TG", "T1002 TG"],
    ["A4357 NU, RR", "A4357 NU RR"],
    ["70551 TC/26", "70551 TC 26"],
    ["E0601 w/ NU", "E0601 NU"],
    ["70551, 70552, 70553", "70551, 70552, 70553"],
    ["70551/70552", "70551, 70552"],
    ["70551\n70552", "70551, 70552"],
    ["70551 & 70552 and 70553", "70551, 70552, 70553"],
    ["99213, 99214-25", "99213, 99214 25"],
    ["CPT 70551", "70551"],
  ])("reads %j as %s", (cell, expected) => {
    expect(tell(readCodeCell(cell))).toBe(expected);
  });

  it.each([
    ["62320-62323", "62320..62323"],
    ["62320–62323", "62320..62323"],
    ["62320-\n62323", "62320..62323"],
    ["62320 to 62323", "62320..62323"],
    ["0070U thru\n0072U", "0070U..0072U"],
    ["J0120-J0133, J0256", "J0120..J0133, J0256"],
    ["K0001-K0005 RR", "K0001..K0005 RR"],
    ["D0120-D0140", "D0120..D0140"],
    ["0001F-0015F", "0001F..0015F"],
  ])("keeps the range %j as printed", (cell, expected) => {
    expect(tell(readCodeCell(cell))).toBe(expected);
  });

  it.each([
    ["7O551", "70551 (shown)"],
    ["7 0551", "70551 (shown)"],
    ["J 1745", "J1745 (shown)"],
    ["C9490*", "C9490 (shown)"],
    ["C9490†", "C9490 (shown)"],
    ["70551 ^1", "70551 (shown)"],
    ["78451 ^a", "78451 (shown)"],
    ["+64491", "64491 (shown)"],
    ["• 70551", "70551 (shown)"],
    ["70551.0", "70551 (shown)"],
    ['="00100"', "00100 (shown)"],
    ["99201-99205*", "99201..99205 (shown)"],
  ])("repairs %j and shows that it did", (cell, expected) => {
    expect(tell(readCodeCell(cell))).toBe(expected);
  });

  it.each([
    ["100", "lost-zero: 00100"],
    ["1996", "lost-zero: 01996"],
    ["100.0", "lost-zero: 00100"],
    ["100-104", "lost-zero: 00100..00104"],
    ["75T", "lost-zero: 0075T"],
    ["9921x", "wildcard: "],
    ["J9***", "wildcard: "],
    ["M54.5", "diagnosis-code: "],
    ["M545", "diagnosis-code: "],
    ["503-416-4100", "phone-number: "],
    ["(800) 224-4840 option 3", "phone-number: "],
    ["62320-23", "bad-range: 62320..62323"],
    ["62320-", "bad-range: 62320"],
    ["62323-62320", "bad-range: 62323, 62320"],
    ["62320-J1745", "bad-range: 62320, J1745"],
    ["70551, 2, 3", "partly-read: 70551, 70552, 70553"],
    ["70551/52/53", "partly-read: 70551, 70552, 70553"],
    ["70551, 9921x", "partly-read: 70551"],
    ["70551 ZZ", "bad-modifier: 70551"],
    ["0450", "not-a-code: "],
    ["2023", "not-a-code: "],
    ["70,551", "not-a-code: 70551"],
    ["11/15/2026", "not-a-code: "],
    ["97110 except 97112", "partly-read: 97110, 97112"],
  ])("asks about %j and never guesses: %s", (cell, expected) => {
    expect(tell(readCodeCell(cell))).toBe(expected);
  });

  it.each([
    ["62320-22", "bad-range: 62320..62322"],
    ["62320-29", "bad-range: 62320..62329"],
    ["62320-50", "62320 50"],
    ["99213-25", "99213 25"],
    ["70551-26", "70551 26"],
  ])("tells the shortened end of a range from a modifier: %s", (cell, expected) => {
    expect(tell(readCodeCell(cell))).toBe(expected);
  });

  it.each(["Varies", "N/A", "Multiple Codes Apply", "multiple codes", "Unlisted", "-", "—", "See notes"])(
    "takes %j as the list's own word that there is no code",
    (cell) => {
      expect(tell(readCodeCell(cell))).toBe("no-code-given");
    },
  );

  it.each([
    ["70551 MRI brain", "70551 + MRI brain"],
    ["70551 - MRI", "70551 + MRI"],
    ["70450 CT head", "70450 + CT head"],
    ["70551 with contrast", "70551 + with contrast"],
  ])("keeps the words behind a code apart: %j", (cell, expected) => {
    expect(tell(readCodeCell(cell))).toBe(expected);
  });

  it.each([
    ["Cardiac services", "text: "],
    ["2026 additions", "text: "],
    ["CPT Code", "text: "],
    ["See 70551", "text: 70551"],
    ["* C9490 requires an order", "text: C9490"],
  ])("takes %j as words", (cell, expected) => {
    expect(tell(readCodeCell(cell))).toBe(expected);
  });
});
