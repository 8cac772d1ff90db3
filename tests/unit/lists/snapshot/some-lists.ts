import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { readListCsv } from "../../../../lib/lists/list-csv";
import { LISTS } from "../../../../lib/lists/list-identities";
import type { PublishedLists } from "../../../../lib/router/compile-tables";
import type { LineOfBusiness, ListEntry, PublishedVersion, RoutingTables } from "../../../../lib/router/routing-tables";
import { aDay, anEntry } from "../../../support/routing";
import { PROJECT_FOLDER } from "../../../support/run-tool";

const DAYS = ["2026-01-15", "2026-05-01", "2026-06-15", "2026-09-15"];
const CODES = [
  "00100",
  "01999",
  "10004",
  "62321",
  "70551",
  "99607",
  "0001F",
  "0071T",
  "0240U",
  "A0021",
  "D0120",
  "V5364",
];

const anyText = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom("„Knie“ – 6 Besuche", "膝関節", 'a "b" \\ \n c', "💉"),
);

/** A row that says of one code, or of a run of them, whatever a row can say. */
const anyEntry: fc.Arbitrary<ListEntry> = fc
  .record(
    {
      ends: fc.oneof(
        fc.constantFrom(...CODES).map((code) => ({ code })),
        fc.constantFrom({ code: "62320", codeTo: "62323" }, { code: "0239U", codeTo: "0241U" }),
      ),
      modifiers: fc.subarray(["26", "NU", "TC"]),
      lineOfBusiness: fc.subarray<LineOfBusiness>(["ohp", "medicare"]),
      note: anyText,
      serviceLine: anyText,
      effectiveFrom: fc.constantFrom("2026-05-20", "2026-07-01"),
      effectiveTo: fc.constantFrom("2026-07-31", "2026-12-31"),
    },
    { requiredKeys: ["ends"] },
  )
  .map(({ ends, ...said }) => anEntry({ ...ends, ...said }));

/** A row of a file whose maintainer describes each code, always in the same words. */
const anyDescribedEntry = anyEntry.map((entry) =>
  entry.codeTo === undefined && entry.code > "5" ? { ...entry, description: `What ${entry.code} is` } : entry,
);

const anyVersions: fc.Arbitrary<readonly PublishedVersion[]> = fc
  .tuple(...LISTS.map(({ list }) => fc.tuple(fc.constant(list), fc.subarray(DAYS), fc.boolean())))
  .chain((lists) =>
    fc.tuple(
      ...lists.flatMap(([list, days, demo]) =>
        days.map((day) =>
          fc.array(anyDescribedEntry, { maxLength: 12 }).map((entries) => ({
            list,
            version: day,
            effectiveFrom: aDay(day),
            demo,
            entries,
          })),
        ),
      ),
    ),
  );

const anyNotice = fc.record(
  {
    destination: fc.constantFrom("no-auth-needed", "healthhelp-webconsult", "connect"),
    from: fc.constantFrom(...DAYS.map(aDay)),
    until: fc.constant(aDay("2026-12-31")),
    text: anyText,
    source: fc.constant("https://example.org/news"),
  },
  { requiredKeys: ["destination", "from", "text", "source"] },
);

/** Lists with everything that lists can hold. */
export const anyLists: fc.Arbitrary<PublishedLists> = fc.record({
  revision: fc.constant("r"),
  lists: fc.constant(LISTS),
  versions: anyVersions,
  notices: fc.array(anyNotice, { maxLength: 2 }),
});

/** The demo lists with their whole history, as they come with the product. */
export function readDemoLists(): PublishedLists {
  const folder = `${PROJECT_FOLDER}prisma/demo-lists/`;
  const versions = readdirSync(folder).map((name) => {
    const [list = "", day = ""] = name.split(".");
    const entries = readListCsv(readFileSync(`${folder}${name}`, "utf8"));
    if (!entries.ok) throw new Error(`${name} cannot be read`);
    return { list, version: day, effectiveFrom: aDay(day), demo: true, entries: entries.value };
  });
  return { revision: "r", lists: LISTS, versions, notices: [] };
}

/** What tables say. In which order a code's entries of one list and day stand means nothing. */
export function toSaid({ entriesByCode, ...rest }: RoutingTables) {
  const said = [...entriesByCode].map(([code, entries]) => [
    code,
    entries.map((entry) => JSON.stringify(Object.entries(entry).sort())).sort(),
  ]);
  return { ...rest, said };
}
