/** What Postgres takes in no text: the character zero, and half of a pair that stands for one character. */
const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * How is this written as JSON that the database can keep?
 *
 * Files hold characters that are none. The character zero is left out, and half a character becomes the sign for an
 * unreadable one.
 *
 * @example
 * writeStorableJson({ note: "first\u0000 6 visits" }); // '{"note":"first 6 visits"}'
 */
export function writeStorableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // The writer gives these characters, and only these, as \u0000 and \ud800 and the like.
  if (!UNSTORABLE.test(json)) return json;
  return JSON.stringify(JSON.parse(json, (_key, part: unknown) => (typeof part === "string" ? clean(part) : part)));
}

function clean(text: string): string {
  return text.replaceAll("\u0000", "").replace(LONE_HALF, "\ufffd");
}
