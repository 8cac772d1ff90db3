"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { adminKeysTexts } from "@/texts/admin-keys";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { useKeptFocus } from "../ui/use-kept-focus";
import { callAdmin } from "./call-admin";
import { NewApiKey } from "./new-api-key";
import { useIsRunning } from "./use-is-running";

const { form } = adminKeysTexts;

const MOST_CHARACTERS = 80;

interface MadeKey {
  readonly name: string;
  readonly key: string;
}

/** Makes a key, and shows it until its maker says that it is kept. */
export function ApiKeyForm() {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place);
  const isRunning = useIsRunning();
  const [name, setName] = useState("");
  const [fault, setFault] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const [isSending, setSending] = useState(false);
  const [made, setMade] = useState<MadeKey>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(undefined);
    const isEmpty = name.trim() === "";
    setFault(isEmpty ? form.nameMissing : undefined);
    // A second press while the first is on its way would make a second key that nobody sees.
    if (isEmpty || isSending) return;
    setSending(true);
    const answer = await callAdmin<MadeKey>("api-keys", { method: "POST", body: { name: name.trim() } });
    setSending(false);
    if (!answer.ok) return setRefusal(answer.error.message);
    setName("");
    setMade(answer.value);
    router.refresh();
  };

  return (
    <div ref={place} tabIndex={-1}>
      {made !== undefined ? (
        <NewApiKey name={made.name} apiKey={made.key} onKept={() => setMade(undefined)} />
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate className="space-y-5">
          <TextField
            label={form.name}
            hint={form.nameHint}
            name="name"
            autoComplete="off"
            maxLength={MOST_CHARACTERS}
            value={name}
            error={fault}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="submit" variant="primary" disabled={!isRunning} aria-disabled={isSending}>
            {form.make}
          </Button>
          <p role="status" className="text-sm font-medium text-refusal-ink">
            {refusal}
          </p>
        </form>
      )}
    </div>
  );
}
