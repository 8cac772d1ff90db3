import { expect, it } from "vitest";
import { type ContentEncoding, chooseEncoding } from "../../../lib/http/accepted-encoding";

const ALL: readonly ContentEncoding[] = ["identity", "gzip", "br"];

it.each<[string | null, readonly ContentEncoding[], ContentEncoding]>([
  [null, ALL, "identity"],
  ["", ALL, "identity"],
  ["identity", ALL, "identity"],
  ["gzip", ALL, "gzip"],
  ["gzip, deflate, br, zstd", ALL, "br"],
  ["gzip, br", ["identity", "gzip"], "gzip"],
  ["gzip, br", ["identity"], "identity"],
  ["BR", ALL, "br"],
  ["br;q=0.1, gzip;q=1", ALL, "br"],
  ["br;q=0, gzip", ALL, "gzip"],
  ["br ; q=0.000, *", ALL, "gzip"],
  ["*", ALL, "br"],
  ["*;q=0", ALL, "identity"],
  ["br;q=much", ALL, "br"],
])("of %j with %j a client gets %s", (accepted, there, encoding) => {
  expect(chooseEncoding(accepted, there)).toBe(encoding);
});
