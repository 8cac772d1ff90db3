import { LINE_OF_BUSINESS_WORDS } from "@/lib/router/explain";
import { Button, ButtonLink } from "../ui/button";
import { CheckField } from "../ui/check-field";
import { SelectField, TextField } from "../ui/field";

interface EntrySearchFormProps {
  /** The page itself, without what is searched. */
  readonly action: string;
  readonly version: string;
  readonly text: string;
  readonly serviceLine: string;
  readonly serviceLines: readonly string[];
  readonly lineOfBusiness: string;
  readonly isConditional: boolean;
}

/** Search and filters of a list's entries. A plain form: it needs no script, and its address can be shared. */
export function EntrySearchForm(props: EntrySearchFormProps) {
  const { action, version, text, serviceLine, serviceLines, lineOfBusiness, isConditional } = props;
  return (
    <form
      action={action}
      method="get"
      autoComplete="off"
      className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[2fr_1.5fr_1.5fr_auto] print:hidden"
    >
      {version === "" ? null : <input type="hidden" name="version" value={version} />}
      <TextField label="Search" type="search" name="q" defaultValue={text} placeholder="Code, part of one, or words" />
      {serviceLines.length === 0 ? null : (
        <SelectField
          label="Service line"
          name="line"
          defaultValue={serviceLine}
          options={[{ value: "", label: "All" }, ...serviceLines.map((line) => ({ value: line, label: line }))]}
        />
      )}
      <SelectField
        label="Holds for line of business"
        name="lob"
        defaultValue={lineOfBusiness}
        options={[
          { value: "", label: "Any" },
          ...Object.entries(LINE_OF_BUSINESS_WORDS).map(([value, label]) => ({ value, label })),
        ]}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          Search
        </Button>
        <ButtonLink href={version === "" ? action : `${action}?version=${version}`} variant="quiet">
          Clear
        </ButtonLink>
      </div>
      <CheckField name="conditions" value="1" defaultChecked={isConditional} className="sm:col-span-2 lg:col-span-4">
        Only entries with a condition or a note
      </CheckField>
    </form>
  );
}
