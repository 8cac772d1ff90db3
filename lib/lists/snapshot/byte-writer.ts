const FIRST_SIZE = 4_096;
const BITS = 7;
const MORE = 1 << BITS;

/** Bytes that are written one behind the other. */
export interface ByteWriter {
  readonly writeByte: (byte: number) => void;
  /** Writes a whole number from 0 to 2^28 - 1 in one to four bytes, the small ones in one. */
  readonly writeNumber: (number: number) => void;
  /** Writes a document as JSON in plain ASCII, behind its length: reading it takes no decoder of texts. */
  readonly writeJson: (document: unknown) => void;
  /** Everything that was written. */
  readonly toBytes: () => Uint8Array<ArrayBuffer>;
}

/** Starts with no bytes at all. */
export function startBytes(): ByteWriter {
  let bytes = new Uint8Array(FIRST_SIZE);
  let length = 0;
  const writeByte = (byte: number) => {
    if (length === bytes.length) {
      const longer = new Uint8Array(2 * length);
      longer.set(bytes);
      bytes = longer;
    }
    bytes[length] = byte;
    length += 1;
  };
  const writeNumber = (number: number) => {
    let rest = number;
    for (; rest >= MORE; rest >>>= BITS) writeByte((rest % MORE) | MORE);
    writeByte(rest);
  };
  const writeJson = (document: unknown) => {
    const text = toAscii(JSON.stringify(document));
    writeNumber(text.length);
    for (let at = 0; at < text.length; at += 1) writeByte(text.charCodeAt(at));
  };
  return { writeByte, writeNumber, writeJson, toBytes: () => bytes.slice(0, length) };
}

/** Outside of its texts JSON is ASCII, and inside of them every other character can be escaped. */
function toAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
