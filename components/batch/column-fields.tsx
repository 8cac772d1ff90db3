import type { ColumnChoice, ReadTable } from "@/lib/batch/table/column-choice";
import { SelectField } from "../ui/field";
import { nameColumns, toOptionLabel } from "./column-words";

interface ColumnFieldsProps {
  readonly table: ReadTable;
  readonly onChange: (part: ColumnChoice) => void;
}

const NONE = "none";

/** A list of the columns for each kind of column that is read. */
export function ColumnFields({ table, onChange }: ColumnFieldsProps) {
  const { columns, roles, dayOrder } = table;
  const options = columns.map((column) => ({ value: String(column.at), label: toOptionLabel(column) }));
  const withNone = [...options, { value: NONE, label: "None" }];
  return (
    <div className="mt-3 grid gap-4 sm:grid-cols-2">
      <SelectField
        label="Column of codes"
        options={withSeveral(options, table, roles.codes)}
        value={toValue(roles.codes)}
        onChange={(event) => onChange({ codes: event.target.value.split(",").map(Number) })}
      />
      <SelectField
        label="Column of dates of service"
        options={withSeveral(withNone, table, roles.dates)}
        value={toValue(roles.dates)}
        onChange={(event) => {
          // Two columns of dates can only be found, not chosen.
          if (!event.target.value.includes(",")) onChange({ dates: toPlace(event.target.value) });
        }}
      />
      <SelectField
        label="Column of OHP or Medicare"
        options={withNone}
        value={String(roles.lineOfBusiness ?? NONE)}
        onChange={(event) => onChange({ lineOfBusiness: toPlace(event.target.value) })}
      />
      <SelectField
        label="Column of medical, behavioral health or dental"
        options={withNone}
        value={String(roles.requestType ?? NONE)}
        onChange={(event) => onChange({ requestType: toPlace(event.target.value) })}
      />
      {dayOrder === undefined ? null : (
        <SelectField
          label="Dates in numbers start with"
          options={[
            { value: "month-first", label: "The month: 05/06 is May 6" },
            { value: "day-first", label: "The day: 05/06 is June 5" },
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
  const label = places.length === 0 ? "None found" : toSentence(nameColumns(table.columns, places));
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
