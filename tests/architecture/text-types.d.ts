/** What Node and every browser have alike to turn text into bytes and back. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(encoding: "utf-8", options: { readonly fatal: true });
  decode(bytes: Uint8Array): string;
}
