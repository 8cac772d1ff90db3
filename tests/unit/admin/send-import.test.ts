import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFault } from "@/components/admin/call-admin";
import { readEnd, splitLines } from "@/components/admin/send-import";

const LINES = [
  { progress: { stage: "reading", done: 10, total: 100 } },
  { progress: { stage: "keeping" } },
  { draft: { id: 7 } },
];
const TEXT = `${LINES.map((line) => JSON.stringify(line)).join("\n")}\n`;

describe("the answer to an import", () => {
  it("gives every line once, wherever the network cuts it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(TEXT.length)), (cuts) => {
        const seen: unknown[] = [];
        let from = 0;
        for (const cut of [...cuts, TEXT.length].sort((one, other) => one - other)) {
          const { lines, rest } = splitLines(TEXT.slice(0, cut), from);
          seen.push(...lines);
          from = rest;
        }
        expect(seen).toEqual(LINES);
      }),
    );
  });

  it("ends with the draft", () => {
    expect(readEnd(200, TEXT)).toMatchObject({ kind: "draft", draft: { id: 7 } });
  });

  it("ends with the problem that the stream names, in its own words", () => {
    const text = `${JSON.stringify(LINES[0])}\n${JSON.stringify({ problem: { status: 422, code: "scanned-pdf", detail: "This PDF is a picture." } })}\n`;
    expect(readEnd(200, text)).toEqual({
      kind: "refused",
      fault: { status: 422, code: "scanned-pdf", message: "This PDF is a picture." },
    });
  });

  it("takes a problem document that came instead of a stream", () => {
    const text = JSON.stringify({ status: 413, code: "body-too-large", detail: "The file has more than 20 MB." });
    expect(readEnd(413, text)).toMatchObject({ kind: "refused", fault: { message: "The file has more than 20 MB." } });
  });

  it.each([
    ["breaks off in the middle of a line", '{"progress":{"stage":"read'],
    ["is empty", ""],
    ["ends with progress alone", `${JSON.stringify(LINES[0])}\n`],
    ["is no JSON", "<html>"],
  ])("is no draft when it %s", (_name, text) => {
    expect(readEnd(200, text)).toMatchObject({ kind: "refused" });
  });
});

describe("a refused call", () => {
  it.each([
    [401, undefined, "no longer signed in"],
    [403, { detail: "secret" }, "may look and not change"],
    [409, { detail: "Somebody published meanwhile." }, "Somebody published meanwhile."],
    [422, { title: "Not the right shape" }, "Not the right shape"],
    [500, null, "did not answer"],
    [502, "<html>", "did not answer"],
  ])("of status %d is told in words", (status, document, words) => {
    expect(toFault(status, document).message).toContain(words);
  });

  it("keeps the reason that has a shape of its own", () => {
    expect(toFault(409, { code: "refused", detail: "x", error: { code: "open-rows", rows: 3 } }).error).toEqual({
      code: "open-rows",
      rows: 3,
    });
  });
});
