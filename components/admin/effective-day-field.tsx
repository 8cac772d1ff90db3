import { formatDay, type IsoDate } from "@/lib/shared/iso-date";
import { TextField } from "../ui/field";

interface EffectiveDayFieldProps {
  readonly text: string;
  /** The day that the file itself names. */
  readonly named: IsoDate | null;
  readonly isValid: boolean;
  readonly onChange: (text: string) => void;
}

/** The first day on which the new edition holds. */
export function EffectiveDayField({ text, named, isValid, onChange }: EffectiveDayFieldProps) {
  return (
    <div className="max-w-sm">
      <TextField
        type="date"
        label="In force from"
        value={text}
        hint={
          named === null
            ? "The file names no day. Lists usually change on the 15th."
            : `The file says ${formatDay(named)}.`
        }
        error={text !== "" && !isValid ? "There is no such day." : undefined}
        className="figures"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
