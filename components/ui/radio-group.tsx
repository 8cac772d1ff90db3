"use client";

import { clsx } from "clsx";
import { useEarlyChoice } from "./use-early-input";

export interface RadioOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly RadioOption<Value>[];
  /** With `onChange`: the chosen value. Without it, the group is a plain form field that starts at `defaultValue`. */
  readonly value?: Value;
  readonly defaultValue?: Value;
  readonly onChange?: (value: Value) => void;
  readonly className?: string;
}

/** A few choices of which exactly one holds, all in sight. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, name, options, value, defaultValue, onChange, className } = props;
  const group = useEarlyChoice((chosen) => {
    const early = options.find((option) => option.value === chosen);
    if (early !== undefined && early.value !== value) onChange?.(early.value);
  });
  return (
    <fieldset ref={group} className={clsx("min-w-0", className)}>
      <legend className="mb-0.5 block text-sm font-medium text-ink">{legend}</legend>
      <div className="flex flex-wrap gap-x-5">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-9 items-center gap-2 text-sm leading-tight text-ink-soft hover:text-ink has-checked:font-medium has-checked:text-ink"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              className="size-4 shrink-0"
              {...(onChange
                ? { checked: option.value === value, onChange: () => onChange(option.value) }
                : { defaultChecked: option.value === defaultValue })}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
