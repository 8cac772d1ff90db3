import { listChangesTexts } from "@/texts/list-changes";
import { Button } from "../ui/button";
import { SelectField, TextField } from "../ui/field";
import { nameEdition } from "./describe-edition";
import type { SourcedEdition } from "./standing-edition";

const { compareForm } = listChangesTexts;

interface CompareFormProps {
  readonly list: string;
  /** Editions to choose from, the newest first. */
  readonly editions: readonly SourcedEdition[];
  readonly from: SourcedEdition | null;
  readonly to: SourcedEdition;
  readonly text: string;
}

/** Chooses the two editions, and searches their differences. A plain form: it needs no script. */
export function CompareForm({ list, editions, from, to, text }: CompareFormProps) {
  const options = editions.map((edition) => ({
    value: edition.version,
    label: edition.demo ? compareForm.demoEdition(nameEdition(edition)) : nameEdition(edition),
  }));
  return (
    <form
      action="/lists/changes"
      method="get"
      autoComplete="off"
      className="grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1.5fr_auto] print:hidden"
    >
      <input type="hidden" name="list" value={list} />
      <SelectField
        label={compareForm.from}
        name="from"
        defaultValue={from?.version ?? NO_EDITION}
        options={[...options, { value: NO_EDITION, label: compareForm.noEdition }]}
      />
      <SelectField label={compareForm.to} name="to" defaultValue={to.version} options={options} />
      <TextField
        label={compareForm.search}
        type="search"
        name="q"
        defaultValue={text}
        placeholder={compareForm.placeholder}
      />
      <Button type="submit" variant="primary">
        {compareForm.compare}
      </Button>
    </form>
  );
}

/** What the address says where there is nothing to compare with. */
export const NO_EDITION = "none";
