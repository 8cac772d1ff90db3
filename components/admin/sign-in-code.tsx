"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { adminSignInTexts } from "@/texts/admin-sign-in";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { type AuthFault, callAuth } from "./sign-in-call";

const { secondFactor, submit: submitTexts } = adminSignInTexts;

interface SignInCodeProps {
  readonly onDone: () => void;
  /** The password has to be given again. */
  readonly onRestart: (fault: AuthFault) => void;
}

const ENDPOINTS = {
  code: "two-factor/verify-totp",
  backup: "two-factor/verify-backup-code",
} as const;

const WRONG_CODES: readonly string[] = ["INVALID_CODE", "INVALID_BACKUP_CODE", "no-answer", "too-many-tries"];

/** The second step of those who set up a second factor. */
export function SignInCode({ onDone, onRestart }: SignInCodeProps) {
  const [kind, setKind] = useState<keyof typeof ENDPOINTS>("code");
  const [fault, setFault] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const { label, hint, other } = secondFactor[kind];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is another one when the kind changes.
  useEffect(() => {
    field.current?.focus();
  }, [kind]);

  const send = async (code: string) => {
    setIsBusy(true);
    setFault(undefined);
    const answer = await callAuth(ENDPOINTS[kind], { code });
    if (answer.ok) return onDone();
    setIsBusy(false);
    if (!WRONG_CODES.includes(answer.error.code)) return onRestart(answer.error);
    setFault(answer.error.message);
    field.current?.select();
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = field.current?.value.trim() ?? "";
    if (isBusy) return;
    if (code === "") setFault(secondFactor.missing);
    else void send(code);
  };

  return (
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <TextField
        key={kind}
        ref={field}
        label={label}
        hint={hint}
        name="code"
        autoComplete={kind === "code" ? "one-time-code" : "off"}
        inputMode={kind === "code" ? "numeric" : "text"}
        autoCapitalize="none"
        spellCheck={false}
        required
        error={fault}
        className="code-figures"
      />
      <Button type="submit" variant="primary" className="w-full" aria-disabled={isBusy}>
        {isBusy ? submitTexts.busy : submitTexts.ready}
      </Button>
      <Button
        variant="quiet"
        className="w-full"
        onClick={() => {
          setFault(undefined);
          setKind(kind === "code" ? "backup" : "code");
        }}
      >
        {other}
      </Button>
    </form>
  );
}
