import { toSaid } from "../../router/entries-by-code";
import type { CodeEntries, RoutingTables } from "../../router/routing-tables";
import { SNAPSHOT_FORMAT } from "./snapshot-format";

/**
 * Writes compiled tables as JSON in UTF-8, without their revision, which is made of the bytes themselves.
 *
 * It is grouped by what the lists say: each different thing once, with the codes of which it is said. Equal lists give
 * equal bytes: entries stand by what they say, groups by their first code, and codes in their order.
 */
export function encodeSnapshot({
  lists,
  notices,
  entriesByCode,
  descriptions,
}: RoutingTables): Uint8Array<ArrayBuffer> {
  const codes = [...entriesByCode.keys()].sort();
  const document = {
    format: SNAPSHOT_FORMAT,
    // What can be worked out again is left out.
    lists: lists.map(({ list, kind, name, versions }) => ({
      list,
      kind,
      name,
      versions: versions.map(({ version, effectiveFrom, demo }) => ({ version, effectiveFrom, demo })),
    })),
    notices: notices.map(({ destination, from, until, text, source }) => ({ destination, from, until, text, source })),
    groups: [...groupCodes(codes, entriesByCode)].map(([said, members]) => ({
      entries: JSON.parse(said),
      codes: shortenCodes(members),
    })),
    descriptions: toDescribed(codes, descriptions),
  };
  return new TextEncoder().encode(JSON.stringify(document));
}

function groupCodes(codes: readonly string[], entriesByCode: ReadonlyMap<string, CodeEntries>) {
  const saidBy = new Map<CodeEntries, string>();
  const groups = new Map<string, string[]>();
  for (const code of codes) {
    const entries = entriesByCode.get(code) ?? [];
    const said =
      saidBy.get(entries) ??
      JSON.stringify(
        entries
          .map((entry) => JSON.stringify(toSaid(entry)))
          .sort()
          .map((text) => JSON.parse(text)),
      );
    saidBy.set(entries, said);
    const members = groups.get(said);
    if (members === undefined) groups.set(said, [code]);
    else members.push(code);
  }
  return groups;
}

/**
 * Writes codes in their order, apart by spaces, each without what it begins with like the one before it.
 *
 * @example
 * shortenCodes(["70551", "70552", "70570", "J1745"]); // "70551 2 70 J1745"
 */
function shortenCodes(codes: readonly string[]): string {
  return codes
    .map((code, index) => {
      const before = codes[index - 1] ?? "";
      let same = 0;
      while (code[same] === before[same] && same < code.length) same += 1;
      return code.slice(same);
    })
    .join(" ");
}

/** A code on no list has no description. */
function toDescribed(codes: readonly string[], descriptions: ReadonlyMap<string, string>) {
  const described = codes.filter((code) => descriptions.has(code));
  return { codes: shortenCodes(described), texts: described.map((code) => descriptions.get(code)) };
}
