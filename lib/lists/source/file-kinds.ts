/** The bytes that files begin with which are no text, written as Latin-1, and what they are in words. */
const BYTES: readonly (readonly [place: number, bytes: string, kind: string])[] = [
  [0, "\x89PNG", "a picture"],
  [0, "\xff\xd8\xff", "a picture"],
  [0, "GIF8", "a picture"],
  [6, "\0\0\0\0", "a picture"],
  [0, "II*\0", "a picture"],
  [0, "MM\0*", "a picture"],
  [8, "WEBP", "a picture"],
  [4, "ftyphei", "a picture"],
  [4, "ftypmif", "a picture"],
  [4, "ftypavif", "a picture"],
  [4, "ftyp", "a film"],
  [8, "WAVE", "a sound"],
  [8, "AVI ", "a film"],
  [0, "ID3", "a sound"],
  [0, "OggS", "a sound"],
  [0, "MZ\x90\0", "a program"],
  [0, "\x7fELF", "a program"],
  [0, "\xcf\xfa\xed\xfe", "a program"],
  [0, "\xca\xfe\xba\xbe", "a program"],
  [0, "\x1f\x8b\x08", "a packed archive"],
  [0, "7z\xbc\xaf'\x1c", "a packed archive"],
  [0, "Rar!\x1a", "a packed archive"],
  [0, "\xfd7zXZ", "a packed archive"],
  [0, "SQLite format 3\0", "a database"],
  [4, "Standard Jet DB\0", "a database"],
  [4, "Standard ACE DB\0", "a database"],
];

/** The marks that need a second one at the start of the file to be certain. */
const ALSO_AT_START: Readonly<Record<string, string>> = {
  "\0\0\0\0": "BM",
  WEBP: "RIFF",
  WAVE: "RIFF",
  "AVI ": "RIFF",
};

/** How texts begin that are no lists. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/, "a rich text document"],
  [/^%!PS/, "a PostScript document"],
  [/^#!/, "a program"],
  [/^MIME-Version:/i, "a web archive"],
  [/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body|table|meta|style|div|script)\b/i, "a web page"],
  [/^<\?xml[\s\S]{0,2000}urn:schemas-microsoft-com:office:spreadsheet/i, "an XML spreadsheet"],
  [/^<\?xml[\s\S]{0,2000}<html/i, "a web page"],
  [/^<(?:\?xml|svg)\b/i, "an XML document"],
  [/^(?:\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*(?:[{[]|"[^"\n]*"\s*[,\]]|\]))/, "a JSON document"],
];

/**
 * Says in words what a file is that is no list, by how it begins; nothing where it may be a list.
 *
 * @example
 * findKind("<html><table>"); // "a web page"
 */
export function findKind(start: string): string | undefined {
  const found = BYTES.find(
    ([place, bytes]) => start.startsWith(bytes, place) && start.startsWith(ALSO_AT_START[bytes] ?? ""),
  );
  if (found !== undefined) return found[2];
  const text = start.replace(/^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/, "").trimStart();
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1];
}
