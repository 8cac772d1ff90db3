import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPastedSource, readSource } from "../../../../lib/lists/source/read-source.server";
import type { SourceDocument } from "../../../../lib/lists/source/source-document";
import { LIST_FILES } from "../../../support/list-files";
import { PROJECT_FOLDER } from "../../../support/run-tool";

const FOLDER = `${PROJECT_FOLDER}tests/fixtures/lists/`;

function readListFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${FOLDER}${name}`));
}

async function read(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  const document = await readSource(bytes, name);
  if (!document.ok) throw new Error(document.error.code);
  return document.value;
}

/** A document in short: of each row its number and its cells. */
function shorten({ tables, ...document }: SourceDocument) {
  return {
    ...document,
    tables: tables.map(({ rows, ...table }) => ({ ...table, rows: rows.map(({ row, cells }) => [row, ...cells]) })),
  };
}

describe("the list files", () => {
  it.each(Object.entries(LIST_FILES))("%s holds what its maker writes", async (name, makeFile) => {
    // A file that was deleted is written anew, to be looked at and committed.
    if (!existsSync(`${FOLDER}${name}`)) writeFileSync(`${FOLDER}${name}`, makeFile());
    expect(await read(readListFile(name), name)).toEqual(await read(new Uint8Array(makeFile()), name));
  });

  const files = readdirSync(FOLDER).filter((name) => /\.(?:csv|tsv|xlsx|xlsm)$/.test(name));

  it.each(files)("%s is read row by row, with the numbers that a person counts", async (name) => {
    const expected: unknown = JSON.parse(readFileSync(`${FOLDER}${name}.rows.json`, "utf8"));
    expect(shorten(await read(readListFile(name), name))).toEqual(expected);
  });

  it.each(files)("%s is read alike under any name", async (name) => {
    expect(await read(readListFile(name), "upload.bin")).toEqual(await read(readListFile(name), name));
  });
});

describe("readSource", () => {
  it.each([
    [20_000_000, "wrong-type"],
    [20_000_001, "too-large"],
  ])("looks into a file of 20 MB and into none that is larger: %i bytes", async (length, code) => {
    const picture = new Uint8Array(length);
    picture.set(Buffer.from("\x89PNG", "latin1"));
    expect(await readSource(picture, "list.csv")).toMatchObject({ error: { code } });
  });

  it("names what a file is that is no list", async () => {
    const picture = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
    expect(await readSource(picture, "list.pdf")).toEqual({
      ok: false,
      error: { code: "wrong-type", place: "a picture" },
    });
  });

  it("reads a text file without columns as if it had been pasted", async () => {
    expect(await read(Buffer.from("70551 \x96 MRI", "latin1"), "list.txt")).toEqual({
      format: "text",
      encoding: "windows-1252",
      tables: [{ name: "", rows: [{ row: 1, cells: ["70551 – MRI"] }] }],
    });
  });
});

describe("readPastedSource", () => {
  it.each([
    ["nothing", " \n\t", "empty-file"],
    ["too much", "x".repeat(20_000_001), "too-large"],
  ])("refuses %s", (_name, text, code) => {
    expect(readPastedSource(text)).toEqual({ ok: false, error: { code } });
  });

  it("reads plain lines", () => {
    expect(readPastedSource("70551")).toMatchObject({
      value: { format: "text", tables: [{ rows: [{ cells: ["70551"] }] }] },
    });
  });
});
