import { LINE_OF_BUSINESS_WORDS } from "@/lib/router/explain";
import { listsTexts } from "@/texts/lists";
import { Button, ButtonLink } from "../ui/button";
import { CheckField } from "../ui/check-field";
import { SelectField, TextField } from "../ui/field";

const { entrySearch } = listsTexts;

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
      <TextField
        label={entrySearch.text}
        type="search"
        name="q"
        defaultValue={text}
        placeholder={entrySearch.placeholder}
      />
      {serviceLines.length === 0 ? null : (
        <SelectField
          label={listsTexts.serviceLine}
          name="line"
          defaultValue={serviceLine}
          options={[
            { value: "", label: entrySearch.allServiceLines },
            ...serviceLines.map((line) => ({ value: line, label: line })),
          ]}
        />
      )}
      <SelectField
        label={entrySearch.lineOfBusiness}
        name="lob"
        defaultValue={lineOfBusiness}
        options={[
          { value: "", label: entrySearch.anyLineOfBusiness },
          ...Object.entries(LINE_OF_BUSINESS_WORDS).map(([value, label]) => ({ value, label })),
        ]}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          {entrySearch.search}
        </Button>
        <ButtonLink href={version === "" ? action : `${action}?version=${version}`} variant="quiet">
          {entrySearch.clear}
        </ButtonLink>
      </div>
      <CheckField name="conditions" value="1" defaultChecked={isConditional} className="sm:col-span-2 lg:col-span-4">
        {entrySearch.conditional}
      </CheckField>
    </form>
  );
}
