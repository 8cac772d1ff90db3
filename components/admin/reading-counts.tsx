import type { NotAnEntryReason, ReadingCounts } from "@/lib/lists/reading/row-reading";
import { adminReadingTexts } from "@/texts/admin-reading";
import { listReadingTexts } from "@/texts/list-reading";
import { formatCount } from "@/texts/numbers";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";

const { readingCounts } = adminReadingTexts;

interface ReadingCountsProps {
  readonly counts: ReadingCounts;
}

/** Where the rows of the file ended. The three parts add up to the rows of the file, and it says so. */
export function ReadingCountsCard({ counts }: ReadingCountsProps) {
  const { rows, entryRows, notEntryRows, toDecide, entries, notEntries } = counts;
  const reasons = (Object.entries(notEntries) as [NotAnEntryReason, number][]).filter(([, count]) => count > 0);
  const parts = [
    { words: readingCounts.entryRows(entryRows), count: entryRows },
    { words: readingCounts.notEntryRows, count: notEntryRows },
    { words: readingCounts.toDecide, count: toDecide },
  ];
  return (
    <Card className="p-5 sm:p-6">
      <p className="figures text-lg font-semibold tracking-tight">{readingCounts.heading(rows)}</p>
      <dl className="mt-4 grid gap-3 sm:grid-cols-3">
        {parts.map(({ words, count }) => (
          <div key={words} className="flex flex-row-reverse items-baseline justify-end gap-2 sm:block">
            <dt className="text-sm text-ink-soft sm:mt-0.5">{words}</dt>
            <dd className="figures text-2xl font-semibold tracking-tight">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="figures mt-3 text-sm text-ink-soft">
        {readingCounts.sum(entryRows, notEntryRows, toDecide, rows)}{" "}
        {entries === entryRows ? "" : readingCounts.severalCodes(entries)}
      </p>
      {reasons.length > 0 ? (
        <Disclosure summary={readingCounts.reasons} className="mt-2">
          <ul className="figures space-y-1 text-sm">
            {reasons.map(([reason, count]) => (
              <li key={reason}>
                {formatCount(count)} × {listReadingTexts.notAnEntry[reason]}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </Card>
  );
}
