/** One file inside a ZIP archive, as the archive's directory names it. */
export interface ZipEntry {
  /** With `/` between folders, whatever the writer used. */
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packedBytes: number;
  /** What the archive says that the file has when unpacked. It may lie. */
  readonly saidBytes: number;
  readonly headerAt: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_LARGE_DIRECTORY = 0x06064b50;
const LARGE_DIRECTORY_PLACE = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const FILE_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const SEE_EXTRA = 0xffffffff;
const LARGE_SIZES = 1;

/** No workbook is made of more files. */
const MOST_ENTRIES = 20_000;

/** Lists what is inside of a ZIP archive; nothing where its directory cannot be read. */
export function listZipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory === undefined || directory.entries > MOST_ENTRIES) return undefined;
  const entries: ZipEntry[] = [];
  let at = directory.at;
  for (let count = 0; count < directory.entries; count += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) return undefined;
    entries.push({
      name: toName(bytes.subarray(at + 46, nameEnd)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...readSizes(view, at, nameEnd, extraEnd),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of a file in an archive; nothing where they are not where the directory says. */
export function findPackedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const at = entry.headerAt;
  if (at + 30 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== FILE_HEADER) return undefined;
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const end = start + entry.packedBytes;
  return end > bytes.length ? undefined : bytes.subarray(start, end);
}

function findDirectory(view: DataView): { readonly at: number; readonly entries: number } | undefined {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    return (
      findLargeDirectory(view, at) ?? { at: view.getUint32(at + 16, true), entries: view.getUint16(at + 10, true) }
    );
  }
  return undefined;
}

/** The directory of an archive in the format for more than 4 GB, which some writers use for every file. */
function findLargeDirectory(view: DataView, endAt: number) {
  const placeAt = endAt - 20;
  if (placeAt < 0 || view.getUint32(placeAt, true) !== LARGE_DIRECTORY_PLACE) return undefined;
  const at = readLarge(view, placeAt + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_OF_LARGE_DIRECTORY) return undefined;
  return { at: readLarge(view, at + 48), entries: readLarge(view, at + 32) };
}

function readSizes(view: DataView, at: number, extraAt: number, extraEnd: number) {
  const small = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const large = readLargeSizes(view, extraAt, extraEnd);
  const [saidBytes = 0, packedBytes = 0, headerAt = 0] = small.map((size) =>
    size === SEE_EXTRA ? (large.shift() ?? size) : size,
  );
  return { saidBytes, packedBytes, headerAt };
}

function readLargeSizes(view: DataView, extraAt: number, extraEnd: number): number[] {
  let at = extraAt;
  while (at + 4 <= extraEnd) {
    const length = view.getUint16(at + 2, true);
    const end = Math.min(at + 4 + length, extraEnd);
    if (view.getUint16(at, true) === LARGE_SIZES) {
      const sizes: number[] = [];
      for (let from = at + 4; from + 8 <= end; from += 8) sizes.push(readLarge(view, from));
      return sizes;
    }
    at = end;
  }
  return [];
}

function readLarge(view: DataView, at: number): number {
  return at + 8 > view.byteLength ? Number.POSITIVE_INFINITY : Number(view.getBigUint64(at, true));
}

// The names that matter are ASCII.
function toName(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte))
    .join("")
    .replaceAll("\\", "/")
    .replace(/^\/+/, "");
}
