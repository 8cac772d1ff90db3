import type { ColumnChoice, ReadTable } from "@/lib/batch/table/column-choice";
import { batchColumnTexts } from "@/texts/batch-columns";
import { SelectField } from "../ui/field";
import { nameColumns, toOptionLabel } from "./column-words";

const { columnFields } = batchColumnTexts;

interface ColumnFieldsProps {
  readonly table: ReadTable;
  readonly onChange: (part: ColumnChoice) => void;
}

const NONE = "none";

/** A list of the columns for each kind of column that is read. */
export function ColumnFields({ table, onChange }: ColumnFieldsProps) {
  const { columns, roles, dayOrder } = table;
  const options = columns.map((column) => ({ value: String(column.at), label: toOptionLabel(column) }));
  const withNone = [...options, { value: NONE, label: columnFields.none }];
  return (
    <div className="mt-3 grid gap-4 sm:grid-cols-2">
      <SelectField
        label={columnFields.codes}
        options={withSeveral(options, table, roles.codes)}
        value={toValue(roles.codes)}
        onChange={(event) => onChange({ codes: event.target.value.split(",").map(Number) })}
      />
      <SelectField
        label={columnFields.dates}
        options={withSeveral(withNone, table, roles.dates)}
        value={toValue(roles.dates)}
        onChange={(event) => {
          // Two columns of dates can only be found, not chosen.
          if (!event.target.value.includes(",")) onChange({ dates: toPlace(event.target.value) });
        }}
      />
      <SelectField
        label={columnFields.lineOfBusiness}
        options={withNone}
        value={String(roles.lineOfBusiness ?? NONE)}
        onChange={(event) => onChange({ lineOfBusiness: toPlace(event.target.value) })}
      />
      <SelectField
        label={columnFields.requestType}
        options={withNone}
        value={String(roles.requestType ?? NONE)}
        onChange={(event) => onChange({ requestType: toPlace(event.target.value) })}
      />
      {dayOrder === undefined ? null : (
        <SelectField
          label={columnFields.dayOrder}
          options={[
            { value: "month-first", label: columnFields.monthFirst },
            { value: "day-first", label: columnFields.dayFirst },
          ]}
          value={dayOrder}
          onChange={(event) => onChange({ dayOrder: event.target.value === "day-first" ? "day-first" : "month-first" })}
        />
      )}
    </div>
  );
}

/** What stands chosen is an option too, where it is more than one column or none. */
function withSeveral(
  options: readonly { value: string; label: string }[],
  table: ReadTable,
  places: readonly number[],
) {
  const value = toValue(places);
  if (options.some((option) => option.value === value)) return options;
  const label = places.length === 0 ? columnFields.noneFound : toSentence(nameColumns(table.columns, places));
  return [{ value, label }, ...options];
}

function toValue(places: readonly number[]): string {
  return places.length === 0 ? NONE : places.join(",");
}

function toPlace(value: string): number | "none" {
  return value === NONE ? NONE : Number(value);
}

function toSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
