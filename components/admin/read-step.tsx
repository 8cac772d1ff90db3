"use client";

import type { ListLayout } from "@/lib/lists/reading/list-layout";
import type { ListReading, ReadingCounts } from "@/lib/lists/reading/row-reading";
import { Card } from "../ui/card";
import { Disclosure } from "../ui/disclosure";
import type { CallFault } from "./call-admin";
import type { JudgedRow } from "./judged-row";
import { LayoutEditor } from "./layout-editor";
import { ReadingCountsCard } from "./reading-counts";
import { RowTable } from "./row-table";

interface ReadStepProps {
  readonly reading: ListReading;
  readonly rows: readonly JudgedRow[];
  readonly counts: ReadingCounts;
  readonly canWrite: boolean;
  readonly onRead: (layout: ListLayout) => Promise<CallFault | undefined>;
  readonly onOpen?: (row: number) => void;
}

/** What was read of the file: how much, from which sheets and columns, and row by row. */
export function ReadStep({ reading, rows, counts, canWrite, onRead, onOpen }: ReadStepProps) {
  return (
    <div className="space-y-6">
      <ReadingCountsCard counts={counts} />
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
          Row by row
        </h2>
        <RowTable reading={reading} rows={rows} {...(onOpen === undefined ? {} : { onOpen })} />
      </section>
    </div>
  );
}

function describeLayout({ kind, tables }: ListLayout): string {
  const used = tables.filter(({ use }) => use).length;
  const sheets = tables.length > 1 ? `${used} of ${tables.length} sheets read · ` : "";
  return `${sheets}${kind === "whole" ? "A whole list" : "A list of changes"} · Look at sheets and columns`;
}
