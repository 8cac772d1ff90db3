import { type FormEvent, useState } from "react";
import { parseProcedureCode, type TypedCode } from "@/lib/codes/procedure-code";
import { explainCodeError } from "@/lib/router/explain";
import { batchReviewTexts } from "@/texts/batch-review";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";

const { correctForm } = batchReviewTexts;

interface CorrectFormProps {
  /** The code as it was read. */
  readonly name: string;
  readonly onCorrect: (correction: TypedCode) => void;
}

/** Takes the code that was meant. What is no code is refused with the reason (R10). */
export function CorrectForm({ name, onCorrect }: CorrectFormProps) {
  const [text, setText] = useState("");
  const [error, setError] = useState("");

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = parseProcedureCode(text);
    if (typed.ok) onCorrect(typed.value);
    else setError(explainCodeError(typed.error));
  };

  return (
    <form className="flex w-full flex-wrap items-end gap-3 print:hidden" onSubmit={submit}>
      <TextField
        label={correctForm.code(name)}
        autoFocus
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={text}
        error={error}
        onChange={(event) => {
          setText(event.target.value);
          setError("");
        }}
      />
      <Button type="submit">{correctForm.submit}</Button>
    </form>
  );
}
