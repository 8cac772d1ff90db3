import { formatDay, type IsoDate } from "@/lib/shared/iso-date";
import { adminPublishTexts } from "@/texts/admin-publish";
import { adminSiteTexts } from "@/texts/admin-site";
import { TextField } from "../ui/field";

const { effectiveDayField } = adminPublishTexts;

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
        label={effectiveDayField.label}
        value={text}
        hint={named === null ? effectiveDayField.noneNamed : effectiveDayField.named(formatDay(named))}
        error={text !== "" && !isValid ? adminSiteTexts.noSuchDay : undefined}
        className="figures"
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
