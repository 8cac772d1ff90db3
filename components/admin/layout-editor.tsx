"use client";

import { useState } from "react";
import type { ListLayout } from "@/lib/lists/reading/list-layout";
import type { ListReading } from "@/lib/lists/reading/row-reading";
import { adminImportTexts } from "@/texts/admin-import";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { RadioGroup } from "../ui/radio-group";
import type { CallFault } from "./call-admin";
import { findLayoutFault, withTable } from "./layout-edits";
import { TableLayoutEditor } from "./table-layout-editor";

const { layoutEditor } = adminImportTexts;

interface LayoutEditorProps {
  readonly reading: ListReading;
  readonly canWrite: boolean;
  /** Reads the file again; gives back why it could not be. */
  readonly onRead: (layout: ListLayout) => Promise<CallFault | undefined>;
}

type Work = { readonly status: "idle" | "reading" } | { readonly status: "refused"; readonly message: string };

/** How the file was taken apart, to be looked at and corrected. A correction reads the file again and is remembered. */
export function LayoutEditor({ reading, canWrite, onRead }: LayoutEditorProps) {
  const [layout, setLayout] = useState(reading.layout);
  const [work, setWork] = useState<Work>({ status: "idle" });
  const isChanged = layout !== reading.layout;

  const readAgain = async () => {
    const fault = findLayoutFault(layout);
    if (fault !== undefined) return setWork({ status: "refused", message: fault });
    setWork({ status: "reading" });
    const refused = await onRead(layout);
    setWork(refused === undefined ? { status: "idle" } : { status: "refused", message: refused.message });
  };

  return (
    <div className="space-y-5">
      <fieldset disabled={!canWrite}>
        <RadioGroup
          legend={layoutEditor.kind}
          name="kind"
          options={[
            { value: "whole", label: layoutEditor.whole },
            { value: "changes", label: layoutEditor.changes },
          ]}
          value={layout.kind}
          onChange={(kind) => setLayout({ ...layout, kind })}
        />
      </fieldset>
      {layout.tables.map((table, place) => (
        <TableLayoutEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: the tables of a file never change places, and two may share a name.
          key={place}
          table={table}
          rows={reading.rows.filter((row) => row.table === place)}
          disabled={!canWrite || work.status === "reading"}
          onChange={(next) => setLayout(withTable(layout, place, next))}
        />
      ))}
      {work.status === "refused" ? (
        <div role="alert">
          <Callout tone="refusal" title={layoutEditor.refused}>
            <p className="mt-1">{work.message}</p>
          </Callout>
        </div>
      ) : null}
      {canWrite && isChanged ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button variant="primary" disabled={work.status === "reading"} onClick={() => void readAgain()}>
            {work.status === "reading" ? layoutEditor.reading : layoutEditor.readAgain}
          </Button>
          <Button variant="quiet" disabled={work.status === "reading"} onClick={() => setLayout(reading.layout)}>
            {layoutEditor.undo}
          </Button>
          <p className="text-sm text-ink-faint">{layoutEditor.remembered}</p>
        </div>
      ) : null}
    </div>
  );
}
