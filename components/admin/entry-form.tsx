import { type FormEvent, useState } from "react";
import type { EntryAction } from "@/lib/lists/reading/row-reading";
import type { ListEntry } from "@/lib/router/routing-tables";
import { adminEntriesTexts } from "@/texts/admin-entries";
import { adminSiteTexts } from "@/texts/admin-site";
import { Button } from "../ui/button";
import { SelectField, TextAreaField, TextField } from "../ui/field";
import { type EntryFaults, type EntryFields, readEntryFields, toEntryFields } from "./entry-fields";
import { ACTION_WORDS } from "./row-line";

const texts = adminEntriesTexts.form;

interface EntryFormProps {
  /** What the row could mean, or means as things stand. */
  readonly start: readonly ListEntry[];
  readonly startAction: EntryAction;
  /** The file names changes and not the whole list. */
  readonly isChanges: boolean;
  /** Service lines that the file names, to choose from. */
  readonly serviceLines: readonly string[];
  readonly onEnter: (entries: readonly ListEntry[], action: EntryAction) => void;
  readonly onCancel: () => void;
}

const LINES = [
  { value: "", label: texts.anyLine },
  { value: "ohp", label: texts.ohp },
  { value: "medicare", label: texts.medicare },
  { value: "both", label: texts.bothLines },
] as const;

const ACTIONS = Object.entries(ACTION_WORDS).map(([value, label]) => ({ value, label }));
const SERVICE_LINES_ID = "service-lines-of-file";

/** What a row means, typed by hand. */
export function EntryForm({ start, startAction, isChanges, serviceLines, onEnter, onCancel }: EntryFormProps) {
  const [fields, setFields] = useState<EntryFields>(() => toEntryFields(start));
  const [action, setAction] = useState(startAction);
  const [faults, setFaults] = useState<EntryFaults>({});
  const change = (part: Partial<EntryFields>) => setFields((before) => ({ ...before, ...part }));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const entries = readEntryFields(fields, start[0]?.description);
    if (entries.ok) onEnter(entries.value, action);
    else setFaults(entries.error);
  };

  return (
    <form onSubmit={submit} noValidate className="grid gap-4 sm:grid-cols-2">
      <TextField
        // The form opens because somebody asked to type.
        autoFocus
        label={texts.codes}
        hint={texts.codesHint}
        autoComplete="off"
        spellCheck={false}
        className="code-figures"
        value={fields.codes}
        error={faults.codes}
        onChange={({ target }) => change({ codes: target.value })}
      />
      <TextField
        label={texts.modifiers}
        hint={texts.modifiersHint}
        autoComplete="off"
        spellCheck={false}
        value={fields.modifiers}
        error={faults.modifiers}
        onChange={({ target }) => change({ modifiers: target.value })}
      />
      <SelectField
        label={texts.lineOfBusiness}
        options={LINES}
        value={fields.lineOfBusiness}
        onChange={({ target }) =>
          change({ lineOfBusiness: LINES.find(({ value }) => value === target.value)?.value ?? "" })
        }
      />
      <div>
        <TextField
          label={texts.serviceLine}
          list={SERVICE_LINES_ID}
          autoComplete="off"
          value={fields.serviceLine}
          error={faults.serviceLine}
          onChange={({ target }) => change({ serviceLine: target.value })}
        />
        <datalist id={SERVICE_LINES_ID}>
          {serviceLines.map((serviceLine) => (
            <option key={serviceLine} value={serviceLine} />
          ))}
        </datalist>
      </div>
      <TextField
        type="date"
        label={texts.from}
        className="figures"
        value={fields.effectiveFrom}
        error={faults.effectiveFrom}
        onChange={({ target }) => change({ effectiveFrom: target.value })}
      />
      <TextField
        type="date"
        label={texts.until}
        className="figures"
        value={fields.effectiveTo}
        error={faults.effectiveTo}
        onChange={({ target }) => change({ effectiveTo: target.value })}
      />
      <div className="sm:col-span-2">
        <TextAreaField
          label={texts.note}
          hint={texts.noteHint}
          rows={2}
          value={fields.note}
          error={faults.note}
          onChange={({ target }) => change({ note: target.value })}
        />
      </div>
      {isChanges ? (
        <SelectField
          label={texts.action}
          options={ACTIONS}
          value={action}
          onChange={({ target }) => setAction(toAction(target.value))}
        />
      ) : null}
      <div className="flex flex-wrap gap-3 sm:col-span-2">
        <Button type="submit" variant="primary">
          {texts.enter}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {adminSiteTexts.cancel}
        </Button>
      </div>
    </form>
  );
}

function toAction(text: string): EntryAction {
  return text === "delete" || text === "change" ? text : "add";
}
