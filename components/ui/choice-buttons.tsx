import { clsx } from "clsx";
import { formatCount } from "@/texts/numbers";
import { ArrowRow } from "./arrow-row";

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
}

interface ChoiceButtonsProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Buttons side by side of which one is pressed: what the part below shows. */
export function ChoiceButtons<Value extends string>({ legend, choices, value, onChange }: ChoiceButtonsProps<Value>) {
  return (
    <ArrowRow legend={legend}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          aria-pressed={choice.value === value}
          onClick={() => onChange(choice.value)}
          className={clsx(
            "inline-flex min-h-9 items-center gap-2 rounded-control border px-3 text-sm font-medium",
            choice.value === value ? "border-ink bg-ink text-on-ink" : "border-line-strong bg-surface hover:bg-sunken",
          )}
        >
          {choice.label}
          {choice.count === undefined ? null : <span className="figures">{formatCount(choice.count)}</span>}
        </button>
      ))}
    </ArrowRow>
  );
}
