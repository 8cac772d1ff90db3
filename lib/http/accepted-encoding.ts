/** The ways of packing a body that the server offers, the smallest first. */
const OFFERED = ["br", "gzip", "identity"] as const;

export type ContentEncoding = (typeof OFFERED)[number];

/**
 * The smallest of the forms that are there and that a client takes (`Accept-Encoding`). A client that names none takes the
 * body as it is, and so does one that refuses everything: what it cannot read it can still save.
 *
 * @example
 * chooseEncoding("gzip, deflate, br", ["identity", "gzip", "br"]); // "br"
 * chooseEncoding("br;q=0, *", ["identity", "gzip", "br"]); // "gzip"
 */
export function chooseEncoding(accepted: string | null, there: readonly ContentEncoding[]): ContentEncoding {
  const weights = new Map((accepted ?? "").split(",").map(toWeight));
  const weightOf = (encoding: ContentEncoding) =>
    weights.get(encoding) ?? weights.get("*") ?? (encoding === "identity" ? 1 : 0);
  return OFFERED.find((encoding) => there.includes(encoding) && weightOf(encoding) > 0) ?? "identity";
}

/** `gzip;q=0.5` as a name and a weight. A weight that is none counts as if it were not there. */
function toWeight(part: string): readonly [string, number] {
  const [name = "", ...parameters] = part.split(";").map((word) => word.trim().toLowerCase());
  const weight = parameters.find((parameter) => /^q\s*=/.test(parameter))?.replace(/^q\s*=\s*/, "");
  const value = weight === undefined ? 1 : Number.parseFloat(weight);
  return [name, Number.isNaN(value) ? 1 : value];
}
