import { useId, useRef, useState } from "react";
import type { ColumnChoice, ReadTable } from "@/lib/batch/table/column-choice";
import { batchTexts } from "@/texts/batch";
import { batchColumnTexts } from "@/texts/batch-columns";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { useKeptFocus } from "../ui/use-kept-focus";
import { ColumnFields } from "./column-fields";
import { ColumnQuestions } from "./column-questions";
import { describeRoles, describeUnclear } from "./column-words";

const { columnChooser } = batchColumnTexts;

interface ColumnChooserProps {
  readonly table: ReadTable;
  readonly choice: ColumnChoice;
  readonly onChange: (choice: ColumnChoice) => void;
}

/** Says which columns the codes and what goes with them were taken from, asks what is unclear, and takes corrections. */
export function ColumnChooser({ table, choice, onChange }: ColumnChooserProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLElement>(null);
  const change = (part: ColumnChoice) => onChange({ ...choice, ...part });
  useKeptFocus(root);
  return (
    <section
      ref={root}
      tabIndex={-1}
      aria-label={columnChooser.label}
      className="mt-4 space-y-3 rounded-control text-sm"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <dl className="flex flex-wrap gap-x-4 gap-y-1 text-ink-soft">
          {describeRoles(table).map(([role, columns]) => (
            <div key={role} className="flex gap-1">
              <dt>{role}:</dt>
              <dd className="font-medium break-words text-ink">{columns}</dd>
            </div>
          ))}
        </dl>
        <Button
          size="small"
          variant="quiet"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen((before) => !before)}
        >
          {isOpen ? batchTexts.close : columnChooser.change}
        </Button>
      </div>
      <div id={id} hidden={!isOpen}>
        <ColumnFields table={table} onChange={change} />
        {Object.keys(choice).length === 0 ? null : (
          <Button size="small" variant="quiet" className="mt-3" onClick={() => onChange({})}>
            {columnChooser.findAgain}
          </Button>
        )}
      </div>
      <p role="status" className="sr-only">
        {table.questions.length > 0 ? columnChooser.isAsking : ""}
      </p>
      <ColumnQuestions table={table} onAnswer={change} />
      <ColumnNotes table={table} />
    </section>
  );
}

function ColumnNotes({ table: { roles, unclear, leftOut } }: { readonly table: ReadTable }) {
  return (
    <>
      {roles.dates.length === 0 ? <p className="text-ink-soft">{columnChooser.noDates}</p> : null}
      {leftOut.length === 0 ? null : (
        <Callout tone="caution" title={columnChooser.leftOutTitle}>
          <p className="mt-1">{columnChooser.leftOut(leftOut)}</p>
        </Callout>
      )}
      {unclear.length === 0 ? null : (
        <Callout tone="caution" title={columnChooser.unclearTitle}>
          <ul className="mt-1 space-y-1">
            {unclear.map((cells) => (
              <li key={`${cells.role} ${cells.text ?? ""}`}>{describeUnclear(cells)}</li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}
