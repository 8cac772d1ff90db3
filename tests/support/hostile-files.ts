import { constants, crc32, deflateRawSync } from "node:zlib";

const MEGABYTE = 1024 * 1024;

/** A workbook whose one sheet unpacks to this many megabytes. What it says of its size may be a lie. */
export function aPackedSheet(megabytes: number, saidBytes = megabytes * MEGABYTE): Uint8Array {
  const sheet: Part = { ...packSpaces(megabytes), name: "xl/worksheets/sheet1.xml", saidBytes };
  return zip([...WORKBOOK_PARTS, sheet]);
}

/** A workbook whose sheet is one element in another, this many times. */
export function aNestedSheet(depth: number): Uint8Array {
  return zip([...WORKBOOK_PARTS, aPart("xl/worksheets/sheet1.xml", "<a>".repeat(depth))]);
}

/** A PDF whose pages are found by following a tree that leads back into itself, and that counts itself as `count`. */
export function anEndlessPdf(count: number): Uint8Array {
  return aPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [3 0 R 2 0 R] /Count ${count} >>`,
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>",
  ]);
}

/** A PDF whose page holds arrays in arrays, this many times. */
export function aNestedPdf(depth: number): Uint8Array {
  return aPdf([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Annots ${"[".repeat(depth)} >>`,
  ]);
}

function aPdf(objects: readonly string[]): Uint8Array {
  let text = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${places.join("")}`;
  return Buffer.from(`${text}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`);
}

/** A file of an archive, packed already. */
interface Part {
  readonly name: string;
  readonly packed: Buffer;
  readonly checksum: number;
  readonly saidBytes: number;
}

function aPart(name: string, text: string): Part {
  const content = Buffer.from(text);
  return { name, packed: deflateRawSync(content), checksum: crc32(content), saidBytes: content.length };
}

/** Packs spaces without ever holding them all: the same block again and again, and an empty one at the end. */
function packSpaces(megabytes: number): Pick<Part, "packed" | "checksum"> {
  const block = Buffer.alloc(MEGABYTE, " ");
  const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  let checksum = 0;
  for (let done = 0; done < megabytes; done++) checksum = crc32(block, checksum);
  return { packed: Buffer.concat([...Array<Buffer>(megabytes).fill(packed), deflateRawSync("")]), checksum };
}

function zip(parts: readonly Part[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, checksum, saidBytes } of parts) {
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(checksum, 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(saidBytes, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\0", "latin1"), head, place, Buffer.from(name));
    const piece = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), packed]);
    pieces.push(piece);
    at += piece.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, list, end]);
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const WORKBOOK_PARTS: readonly Part[] = [
  aPart("[Content_Types].xml", `<Types xmlns="${PACKAGE}/content-types"/>`),
  aPart(
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  aPart(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="List" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ),
  aPart(
    "xl/_rels/workbook.xml.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ),
];
