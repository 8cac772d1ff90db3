"use client";

import type { ListLayout } from "@/lib/lists/reading/list-layout";
import type { ListReading, ReadingCounts } from "@/lib/lists/reading/row-reading";
import { adminReadingTexts } from "@/texts/admin-reading";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import type { CallFault } from "./call-admin";
import type { JudgedRow } from "./judged-row";
import { LayoutEditor } from "./layout-editor";
import { ReadingCountsCard } from "./reading-counts";
import { RowTable } from "./row-table";

const { readStep } = adminReadingTexts;

interface ReadStepProps {
  readonly reading: ListReading;
  readonly rows: readonly JudgedRow[];
  readonly counts: ReadingCounts;
  readonly canWrite: boolean;
  readonly onRead: (layout: ListLayout) => Promise<CallFault | undefined>;
  readonly onOpen?: (row: number) => void;
  /** Missing where the way ends here. */
  readonly onDone?: () => void;
}

/** What was read of the file: how much, from which sheets and columns, and row by row. */
export function ReadStep({ reading, rows, counts, canWrite, onRead, onOpen, onDone }: ReadStepProps) {
  return (
    <div className="space-y-6">
      <ReadingCountsCard counts={counts} />
      {onDone === undefined ? null : (
        <Button variant="primary" onClick={onDone}>
          {counts.toDecide > 0 ? readStep.goOnToDecide : readStep.goOnToCompare}
        </Button>
      )}
      <Card className="p-5 sm:px-6 sm:py-4">
        <Disclosure summary={describeLayout(reading.layout)}>
          <LayoutEditor
            // A file that was read again starts over with what was found then.
            key={JSON.stringify(reading.layout)}
            reading={reading}
            canWrite={canWrite}
            onRead={onRead}
          />
        </Disclosure>
      </Card>
      <section aria-labelledby="rows" className="space-y-4">
        <h2 id="rows" className="text-xl font-semibold tracking-tight">
          {readStep.rows}
        </h2>
        <RowTable reading={reading} rows={rows} {...(onOpen === undefined ? {} : { onOpen })} />
      </section>
    </div>
  );
}

function describeLayout({ kind, tables }: ListLayout): string {
  const used = tables.filter(({ use }) => use).length;
  const parts = [kind === "whole" ? readStep.whole : readStep.changes, readStep.look];
  return (tables.length > 1 ? [readStep.sheetsRead(used, tables.length), ...parts] : parts).join(" · ");
}
