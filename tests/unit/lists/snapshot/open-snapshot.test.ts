import { createHash } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { encodeSnapshot } from "../../../../lib/lists/snapshot/encode-snapshot";
import { openSnapshot } from "../../../../lib/lists/snapshot/open-snapshot";
import { SNAPSHOT_FORMAT } from "../../../../lib/lists/snapshot/snapshot-format";
import { decideOne, someTables } from "../../../support/routing";

const tables = someTables({ noAuth: { "2026-05-01": ["99213"] }, healthHelp: { "2026-05-01": ["70551"] } });
const bytes = encodeSnapshot(tables);
const expected = announce(bytes);

function announce(announced: Uint8Array) {
  const hash = createHash("sha256").update(announced).digest("hex").slice(0, 32);
  return { hash, bytes: announced.length };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ["on a page that came over HTTPS", () => undefined],
  ["on a page that came over plain HTTP", () => vi.stubGlobal("crypto", {})],
])("%s", (_name, prepare) => {
  it("a snapshot that is what was announced gives the tables, under its name", async () => {
    prepare();
    const opened = await openSnapshot(bytes, expected);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.revision).toBe(expected.hash);
    expect(decideOne("70551", "2026-05-14", opened.value).rule).toBe("R2");
  });

  it("R11 of half a snapshot nothing is used, wherever it ends", async () => {
    prepare();
    for (let length = 0; length < bytes.length; length += 1) {
      const half = bytes.slice(0, length);
      expect(await openSnapshot(half, expected)).toEqual({ ok: false, error: { code: "wrong-length" } });
      // Also where whoever announced it was told the wrong length.
      const opened = await openSnapshot(half, { ...expected, bytes: length });
      expect(opened).toEqual({ ok: false, error: { code: "wrong-hash" } });
    }
  });

  it("R11 of a snapshot in which one bit is wrong nothing is used, whichever it is", async () => {
    prepare();
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const wrong = bytes.slice();
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(await openSnapshot(wrong, expected)).toEqual({ ok: false, error: { code: "wrong-hash" } });
    }
  });
});

it("what was announced and is no snapshot of this format is not used either", async () => {
  const other = new TextEncoder().encode(
    new TextDecoder().decode(bytes).replace(`"format":${SNAPSHOT_FORMAT}`, `"format":${SNAPSHOT_FORMAT + 1}`),
  );
  expect(await openSnapshot(other, announce(other))).toEqual({ ok: false, error: { code: "other-format" } });
});
