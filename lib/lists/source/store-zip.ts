const FILE_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;

/**
 * Puts files into a ZIP archive without packing them. Its checksums are left out: this archive is handed on inside of
 * the program and never kept.
 */
export function storeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const named = [...files].map(([name, content]) => ({ name: toBytes(name), content }));
  const length = named.reduce((sum, { name, content }) => sum + 76 + 2 * name.length + content.length, 22);
  const archive = new Uint8Array(length);
  const view = new DataView(archive.buffer);
  let at = 0;
  const places = named.map(({ name, content }) => {
    const start = at;
    view.setUint32(at, FILE_HEADER, true);
    writeHead(view, at + 4, name, content);
    archive.set(name, at + 30);
    archive.set(content, at + 30 + name.length);
    at += 30 + name.length + content.length;
    return start;
  });
  const directoryAt = at;
  named.forEach(({ name, content }, index) => {
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, VERSION, true);
    writeHead(view, at + 6, name, content);
    view.setUint32(at + 42, places[index] ?? 0, true);
    archive.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directoryAt, true);
  view.setUint32(at + 16, directoryAt, true);
  return archive;
}

/** The fields that a file's header and its entry in the directory share. */
function writeHead(view: DataView, at: number, name: Uint8Array, content: Uint8Array): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, NAMES_ARE_UTF8, true);
  view.setUint32(at + 14, content.length, true);
  view.setUint32(at + 18, content.length, true);
  view.setUint16(at + 22, name.length, true);
}

// The names of a workbook's parts that are handed on are ASCII.
function toBytes(name: string): Uint8Array {
  return Uint8Array.from(name, (letter) => letter.charCodeAt(0));
}
