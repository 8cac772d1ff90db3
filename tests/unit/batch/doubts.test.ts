import { describe, expect, it } from "vitest";
import { type DoubtChoice, listDoubts, settleDoubts } from "../../../lib/batch/doubts";
import { aCode } from "../../support/routing";
import { aFind } from "./some-finds";

const finds = [
  aFind("70551", { line: 1 }),
  aFind("70450", { line: 2, certainty: "check", repairedFrom: "7O450" }),
  aFind("62321", { line: 3, certainty: "check", range: "62320-62323" }),
  aFind("62322", { line: 3, certainty: "check", range: "62320-62323" }),
  aFind("97110", { line: 4, certainty: "check" }),
  aFind("97110", { line: 9, certainty: "check" }),
  aFind("97110", { line: 12 }),
];

const keyOf = (kind: string) => listDoubts(finds).find((doubt) => doubt.kind === kind)?.key ?? "";
const settle = (kind: string, choice: DoubtChoice) => settleDoubts(finds, new Map([[keyOf(kind), choice]]));

describe("doubts", () => {
  it("lists each doubt once with what stood there and all its lines, and nothing that is certain", () => {
    expect(listDoubts(finds).map(({ kind, codes, pasted, lines }) => ({ kind, codes, pasted, lines }))).toEqual([
      { kind: "repair", codes: ["70450"], pasted: "7O450", lines: [2] },
      { kind: "range", codes: ["62321", "62322"], pasted: "62320-62323", lines: [3] },
      { kind: "context", codes: ["97110"], pasted: undefined, lines: [4, 9] },
    ]);
  });

  it("drops every find of a doubt, and no certain find of the same code", () => {
    const left = settle("context", "drop");
    expect(left.filter(({ code }) => code === "97110").map(({ line }) => line)).toEqual([12]);
    expect(left).toHaveLength(finds.length - 2);
  });

  it("stops doubting what a person kept", () => {
    expect(listDoubts(settle("range", "keep")).map(({ kind }) => kind)).toEqual(["repair", "context"]);
    expect(settle("range", "keep")).toHaveLength(finds.length);
  });

  it("puts right the finds of a doubt alone, and tells what stood there", () => {
    const meant = { code: aCode("70460"), modifiers: [] };
    const left = settle("repair", meant);
    expect(left[1]).toMatchObject({ code: "70460", certainty: "certain", repairedFrom: "7O450", line: 2 });
    const context = settle("context", meant).filter(({ line }) => [4, 9, 12].includes(line));
    expect(context.map(({ code, repairedFrom }) => [code, repairedFrom])).toEqual([
      ["70460", "97110"],
      ["70460", "97110"],
      ["97110", undefined],
    ]);
  });

  it("keeps a choice when the text around the doubt is edited", () => {
    const key = keyOf("repair");
    const moved = [aFind("99213", { line: 1 }), aFind("70450", { line: 8, certainty: "check", repairedFrom: "7O450" })];
    expect(settleDoubts(moved, new Map([[key, "drop"]])).map(({ code }) => code)).toEqual(["99213"]);
  });

  it("tells two repairs of the same code apart", () => {
    const two = [
      aFind("70450", { certainty: "check", repairedFrom: "7O450" }),
      aFind("70450", { certainty: "check", repairedFrom: "7045O" }),
    ];
    expect(listDoubts(two).map(({ pasted }) => pasted)).toEqual(["7O450", "7045O"]);
  });
});
