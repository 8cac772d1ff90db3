/** Room that is kept from one use to the next: as much as an answer to a thousand requests needs, and some more. */
const KEPT_BYTES = 4_000_000;
/** A character of a string is at most so many bytes of UTF-8. */
const MOST_BYTES_A_CHARACTER = 3;

let kept: Buffer | undefined;

/**
 * Collects texts and ready bytes into one run of UTF-8, in room that is used again: a large answer needs no large string
 * beside its bytes.
 */
export class ByteWriter {
  private room: Buffer;
  private length = 0;

  constructor() {
    this.room = kept ?? Buffer.allocUnsafeSlow(KEPT_BYTES);
    // Whoever begins before this one ends gets room of its own.
    kept = undefined;
  }

  addText(text: string): void {
    this.reserve(text.length * MOST_BYTES_A_CHARACTER);
    this.length += this.room.write(text, this.length);
  }

  addBytes(bytes: Uint8Array): void {
    this.reserve(bytes.byteLength);
    this.room.set(bytes, this.length);
    this.length += bytes.byteLength;
  }

  /** Takes the last byte back: a comma behind which nothing came. */
  dropLast(): void {
    this.length -= 1;
  }

  /** Gives back all that was added, as a copy, and ends the use of this writer. */
  finish(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.room.subarray(0, this.length));
    if (this.room.byteLength === KEPT_BYTES) kept = this.room;
    return bytes;
  }

  private reserve(bytes: number): void {
    const wanted = this.length + bytes;
    if (wanted <= this.room.byteLength) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(wanted, this.room.byteLength * 2));
    larger.set(this.room.subarray(0, this.length));
    if (this.room.byteLength === KEPT_BYTES) kept = this.room;
    this.room = larger;
  }
}
