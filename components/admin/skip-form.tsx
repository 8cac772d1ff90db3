import { type FormEvent, useState } from "react";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";

interface SkipFormProps {
  readonly label: string;
  readonly onSkip: (reason: string) => void;
  readonly onCancel: () => void;
}

const USUAL = [
  "Not an entry of this list",
  "Not a procedure code",
  "Retired code",
  "Stands elsewhere in the file",
] as const;
const MOST_CHARACTERS = 200;

/** Leaves a row out, with the reason that the record keeps. */
export function SkipForm({ label, onSkip, onCancel }: SkipFormProps) {
  const [reason, setReason] = useState<string>(USUAL[0]);
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
        label="Why is it left out?"
        maxLength={MOST_CHARACTERS}
        value={reason}
        error={isRefused ? "Say why, in a word or two." : undefined}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setReason(target.value)}
      />
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">Usual reasons</legend>
        {USUAL.map((usual) => (
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
          Cancel
        </Button>
      </div>
    </form>
  );
}
