import { type FormEvent, useState } from "react";
import { adminDraftsTexts } from "@/texts/admin-drafts";
import { adminSiteTexts } from "@/texts/admin-site";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";

const { skipForm } = adminDraftsTexts;

interface SkipFormProps {
  readonly label: string;
  readonly onSkip: (reason: string) => void;
  readonly onCancel: () => void;
}

const MOST_CHARACTERS = 200;

/** Leaves a row out, with the reason that the record keeps. */
export function SkipForm({ label, onSkip, onCancel }: SkipFormProps) {
  const [reason, setReason] = useState<string>(skipForm.usualReasons[0]);
  const [isRefused, setRefused] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === "") setRefused(true);
    else onSkip(reason.trim());
  };

  return (
    <form onSubmit={submit} className="space-y-4">
      <TextField
        // The form opens because somebody asked for it.
        autoFocus
        label={skipForm.reason}
        maxLength={MOST_CHARACTERS}
        value={reason}
        error={isRefused ? skipForm.reasonMissing : undefined}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setReason(target.value)}
      />
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">{skipForm.usual}</legend>
        {skipForm.usualReasons.map((usual) => (
          <Button key={usual} size="small" aria-pressed={usual === reason} onClick={() => setReason(usual)}>
            {usual}
          </Button>
        ))}
      </fieldset>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {label}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {adminSiteTexts.cancel}
        </Button>
      </div>
    </form>
  );
}
