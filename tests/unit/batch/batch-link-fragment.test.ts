import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  isLinkFragment,
  LONGEST_FRAGMENT,
  readLinkFragment,
  writeLinkFragment,
} from "../../../components/batch/link-fragment";
import type { BatchWork } from "../../../lib/batch/batch-work";
import { aFind, someSettings } from "./some-finds";

function someWork(labels: readonly string[]): BatchWork {
  return {
    settings: someSettings(),
    finds: labels.map((label, index) => aFind(label, { line: index + 1 })),
    discussed: [],
  };
}

async function writeFragment(work: BatchWork): Promise<string> {
  const fragment = await writeLinkFragment(work);
  if (!fragment.ok) throw new Error(`No link: ${fragment.error}`);
  return fragment.value;
}

const pack = (content: string | Buffer) => `#l=1.${deflateRawSync(content).toString("base64url")}`;

/** Different codes that do not repeat in an order that packs well. */
function manyLabels(count: number): string[] {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String(10_000 + (state % 90_000));
  });
}

describe("the fragment of a link", () => {
  it("holds the list and nothing that an address would have to escape", async () => {
    const work = someWork(["70551-26", "00100", "99213"]);
    const fragment = await writeFragment(work);
    expect(fragment).toMatch(/^#l=1\.[\w-]+$/);
    expect(isLinkFragment(fragment)).toBe(true);
    expect(await readLinkFragment(fragment)).toEqual({ ok: true, value: work });
  });

  it("holds 10,000 codes in one link", async () => {
    const work = someWork(manyLabels(10_000));
    const fragment = await writeFragment(work);
    expect(fragment.length).toBeLessThan(60_000);
    expect(await readLinkFragment(fragment)).toEqual({ ok: true, value: work });
  });

  it("gives no link that would be longer than it may be", async () => {
    expect(await writeLinkFragment(someWork(manyLabels(80_000)))).toEqual({ ok: false, error: "too-long" });
  });

  it.each([
    ["#l=1.", "broken"],
    ["#l=", "broken"],
    ["#l=x", "broken"],
    ["#l=1.%%%", "broken"],
    ["#l=1.AAAA?", "broken"],
    ["#l=1.A", "broken"],
    ["#l=1.////", "broken"],
    ["#l=1._____w", "broken"],
    ["#l=2.abcd", "other-version"],
    [`#l=1.${"A".repeat(LONGEST_FRAGMENT)}`, "too-large"],
    [pack("not a list"), "broken"],
    [pack(Buffer.from([0xff, 0xfe, 0x00])), "broken"],
    [pack("which-portal-list 7\n"), "other-version"],
  ])("refuses %.40s as %s", async (fragment, reason) => {
    expect(await readLinkFragment(fragment)).toEqual({ ok: false, error: reason });
  });

  it("refuses a link that was cut off anywhere, and never takes a part for the whole", async () => {
    const fragment = await writeFragment(someWork(manyLabels(40)));
    for (let end = 5; end < fragment.length; end += 1) {
      expect(await readLinkFragment(fragment.slice(0, end))).toEqual({ ok: false, error: "broken" });
    }
  });

  it("stops at a small link that unpacks to more than a list can be", async () => {
    const bomb = pack(Buffer.alloc(120_000_000, "7"));
    expect(bomb.length).toBeLessThan(LONGEST_FRAGMENT);
    expect(await readLinkFragment(bomb)).toEqual({ ok: false, error: "too-large" });
  });

  it.each(["", "#", "#main", "#results"])("leaves %j alone", (fragment) => {
    expect(isLinkFragment(fragment)).toBe(false);
  });
});
