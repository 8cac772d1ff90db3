import type { ColumnRole, TableLayout } from "@/lib/lists/reading/list-layout";
import type { ReadRow } from "@/lib/lists/reading/row-reading";
import { adminImportTexts } from "@/texts/admin-import";
import { countOf } from "@/texts/numbers";
import { CheckField } from "../ui/check-field";
import { SelectField } from "../ui/field";
import { type ColumnSample, findHeaderChoices, sampleColumns, withHeader, withRole, withUse } from "./layout-edits";

interface TableLayoutEditorProps {
  readonly table: TableLayout;
  readonly rows: readonly ReadRow[];
  readonly disabled: boolean;
  readonly onChange: (table: TableLayout) => void;
}

const { tableLayoutEditor: texts } = adminImportTexts;
const ROLE_WORDS: Readonly<Record<ColumnRole, string>> = texts.roles;

const ROLE_OPTIONS = [
  { value: "", label: texts.notUsed },
  ...Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label })),
];

/** How one sheet, or the only table of a file, is read: which row is its header, and what each column holds. */
export function TableLayoutEditor({ table, rows, disabled, onChange }: TableLayoutEditorProps) {
  const name = table.table === "" ? texts.onlyTable : table.table;
  return (
    <section aria-label={name} className="border-t border-line py-5 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h2 className="font-semibold">{name}</h2>
        <p className="figures text-sm text-ink-faint">{countOf(rows.length, "row")}</p>
      </div>
      <CheckField
        checked={table.use}
        disabled={disabled}
        onChange={(event) => onChange(withUse(table, event.target.checked))}
      >
        {texts.read}
        {table.unused === undefined ? null : <span className="text-ink-faint"> · {texts.unused[table.unused]}</span>}
      </CheckField>
      {table.use ? (
        <div className="mt-3 space-y-4">
          <SelectField
            label={texts.header}
            className="max-w-xl text-sm"
            disabled={disabled}
            value={table.header ?? ""}
            options={[
              { value: "", label: texts.noHeader },
              ...findHeaderChoices(rows).map(({ place, text }) => ({ value: String(place), label: text.slice(0, 90) })),
            ]}
            onChange={({ target }) =>
              onChange(withHeader(table, rows, target.value === "" ? undefined : Number(target.value)))
            }
          />
          <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
            {sampleColumns(table, rows).map((sample) => (
              <li key={sample.column} className="min-w-0 rounded-control border border-line p-3">
                <ColumnRoleField
                  sample={sample}
                  disabled={disabled}
                  onRole={(role) => onChange(withRole(table, sample, role))}
                />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

interface ColumnRoleFieldProps {
  readonly sample: ColumnSample;
  readonly disabled: boolean;
  readonly onRole: (role: ColumnRole | undefined) => void;
}

function ColumnRoleField({ sample, disabled, onRole }: ColumnRoleFieldProps) {
  const { column, header, samples, role } = sample;
  return (
    <SelectField
      label={header === "" ? texts.column(column + 1) : header}
      hint={
        <span className="line-clamp-2 break-words">{samples.length > 0 ? samples.join(" · ") : texts.emptyColumn}</span>
      }
      className="text-sm"
      disabled={disabled}
      value={role ?? ""}
      options={ROLE_OPTIONS}
      onChange={({ target }) => onRole(isRole(target.value) ? target.value : undefined)}
    />
  );
}

function isRole(text: string): text is ColumnRole {
  return text in ROLE_WORDS;
}
