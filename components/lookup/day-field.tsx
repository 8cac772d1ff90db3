"use client";

import { type FocusEvent, memo, useRef, useState } from "react";
import { decisionTexts } from "@/texts/decision";
import { TextField } from "../ui/field";
import { useEarlyInput } from "../ui/use-early-input";
import type { DayInput, ReadDay } from "./day-input";

interface DayFieldProps {
  readonly label: string;
  readonly name: string;
  readonly text: string;
  readonly read: ReadDay;
  readonly hint?: string;
  readonly required?: boolean;
  readonly onChange: (input: DayInput) => void;
}

/** A native date field that says what is wrong only after somebody has left it. */
export const DayField = memo(function DayField(props: DayFieldProps) {
  const { label, name, text, read, hint, required = false, onChange } = props;
  const [wasLeft, setLeft] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  useEarlyInput(() => {
    if (box.current === null) return;
    const early = toDayInput(box.current);
    // Somebody who stands in an empty field is typing a day: it is theirs to end, and nothing is put in its place.
    const isBeingTyped = early.text === "" && document.activeElement === box.current;
    if (isBeingTyped || early.text !== text) onChange({ ...early, partial: isBeingTyped || early.partial });
  });

  const leave = (event: FocusEvent<HTMLInputElement>) => {
    const left = toDayInput(event.target);
    setLeft(true);
    // Characters that are no date change no value, so nothing but leaving the field tells of them.
    if (left.partial) onChange(left);
  };

  return (
    <TextField
      ref={box}
      type="date"
      autoComplete="off"
      label={label}
      name={name}
      value={text}
      hint={hint}
      error={wasLeft ? toError(read, required) : undefined}
      className="figures max-lg:min-h-15"
      onChange={(event) => onChange(toDayInput(event.target))}
      onFocus={() => setLeft(false)}
      onBlur={leave}
    />
  );
});

function toDayInput({ value, validity }: HTMLInputElement): DayInput {
  return { text: value, partial: validity.badInput };
}

function toError(read: ReadDay, required: boolean): string | undefined {
  if (read.status === "problem") return read.message;
  return read.status === "none" && required ? decisionTexts.refusals.date.empty : undefined;
}
