import { describe, expect, it } from "vitest";
import { detectFormat } from "../../../../lib/lists/source/detect-format";
import { makeWorkbook, makeZip } from "../../../support/make-workbook";

function detect(content: string | Uint8Array, name = "list") {
  return detectFormat(typeof content === "string" ? Buffer.from(content, "latin1") : content, name);
}

const OLD_OFFICE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

describe("detectFormat", () => {
  it.each([
    ["a PDF", "%PDF-1.7\n", "pdf"],
    ["a PDF with other bytes in front", `${"x".repeat(900)}%PDF-1.4`, "pdf"],
    ["a workbook", makeWorkbook([{ name: "A", rows: [["70551"]] }]), "xlsx"],
    ["a workbook whose folders are written with backslashes", makeZip({ "xl\\workbook.xml": "<workbook/>" }), "xlsx"],
    ["commas", "code,note\n70551,x\n70552,y\n", "csv"],
    ["tabs", "code\tnote\n70551\tx\n", "csv"],
    ["semicolons below a title", "List of codes\n\ncode;note\n70551;x\n70552;y, z\n", "csv"],
    ["tabs in UTF-16", Buffer.from("\uFEFFcode\tnote\n70551\tx\n", "utf16le"), "csv"],
    ["lines of codes", "70551\n70552\n", "text"],
    ["an e-mail with a few commas", "Hello,\nplease add 70551, 70552\nand 70553.\nThanks", "text"],
    ["one line of codes", "70551, 70552", "text"],
  ])("knows %s by what is in it, whatever its name is", (_name, content, format) => {
    for (const name of ["list", "list.pdf", "list.xlsx", "list.doc"]) {
      expect(detect(content, name)).toEqual({ ok: true, value: format });
    }
  });

  it.each(["list.csv", "LIST.TSV", "list.tab"])("believes the name %s of a text that could be either", (name) => {
    expect(detect("70551\n70552\n", name)).toEqual({ ok: true, value: "csv" });
  });

  it.each([
    ["no bytes", ""],
    ["white space", " \t\r\n \n"],
    ["a byte order mark alone", "\xef\xbb\xbf"],
    ["a byte order mark of UTF-16 and a line end", "\xff\xfe\n\0"],
  ])("refuses %s as empty", (_name, content) => {
    expect(detect(content, "list.csv")).toEqual({ ok: false, error: { code: "empty-file" } });
  });

  it.each([
    ["a picture", "\x89PNG\r\n\x1a\n\0\0"],
    ["a picture", "\xff\xd8\xff\xe0\0\x10JFIF"],
    ["a picture", "BM\x36\x10\0\0\0\0\0\0"],
    ["a picture", "RIFF\x10\0\0\0WEBPVP8 "],
    ["a program", "MZ\x90\0\x03\0\0\0"],
    ["a program", "\x7fELF\x02\x01"],
    ["a packed archive", "\x1f\x8b\x08\0\0"],
    ["a rich text document", "{\\rtf1\\ansi 70551}"],
    ["a web page", "\n<!DOCTYPE html>\n<html><table><tr><td>70551"],
    ["a web page", "\xef\xbb\xbf<table><tr><td>70551"],
    ["an XML spreadsheet", '<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'],
    ["an XML document", '<?xml version="1.0"?>\n<codes><code>70551</code></codes>'],
    ["a JSON document", '[{"code": "70551"}]'],
    ["a JSON document", '{\n  "codes": ["70551"]\n}'],
    ["a file that is no text", "70551\n\0\x01\x02\x03 70552 and more"],
    ["a Word document", makeZip({ "[Content_Types].xml": "", "word/document.xml": "" })],
    ["a PowerPoint presentation", makeZip({ "[Content_Types].xml": "", "ppt/presentation.xml": "" })],
    ["an OpenDocument file", makeZip({ mimetype: "x", "META-INF/manifest.xml": "", "content.xml": "" })],
    ["a binary workbook (.xlsb)", makeZip({ "xl/workbook.bin": "" })],
    ["a ZIP archive", makeZip({ "list.csv": "70551" })],
    ["a damaged ZIP archive", "PK\x03\x04\x14\0\0\0"],
    ["a Word document", `${OLD_OFFICE}\0\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0`],
  ])("refuses %s and says what it is", (place, content) => {
    for (const name of ["list.csv", "list.pdf", "list"]) {
      expect(detect(content, name)).toEqual({ ok: false, error: { code: "wrong-type", place } });
    }
  });

  it("does not take words with brackets, quotes or a number sign for another kind of file", () => {
    for (const text of [
      "[Code],Note\n70551,x",
      '"Code","Note"\n"70551","x"',
      "# of codes,x\n1,70551",
      "BMI,x\n70551,y",
    ]) {
      expect(detect(text)).toEqual({ ok: true, value: "csv" });
    }
  });

  it("refuses workbooks of before 2007 and locked ones", () => {
    const old = `${OLD_OFFICE}\0\0W\0o\0r\0k\0b\0o\0o\0k\0`;
    const locked = `${OLD_OFFICE}\0\0${[..."EncryptedPackage"].join("\0")}\0`;
    expect(detect(old)).toEqual({ ok: false, error: { code: "old-or-locked-workbook" } });
    expect(detect(locked)).toMatchObject({
      error: { code: "old-or-locked-workbook", place: "locked with a password" },
    });
  });

  it("refuses a workbook that was cut off", () => {
    const cut = makeWorkbook([{ name: "A", rows: [["70551"]] }]).subarray(0, 400);
    expect(detect(cut)).toEqual({ ok: false, error: { code: "damaged-workbook" } });
  });
});
