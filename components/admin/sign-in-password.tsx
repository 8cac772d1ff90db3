"use client";

import { type FormEvent, useRef, useState } from "react";
import { adminSignInTexts } from "@/texts/admin-sign-in";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { callAuth } from "./sign-in-call";
import { useIsRunning } from "./use-is-running";

const { password: texts, submit: submitTexts } = adminSignInTexts;

interface SignInPasswordProps {
  readonly onDone: () => void;
  readonly onSecondFactor: () => void;
  /** Told what belongs to neither field, and nothing when a new try begins. */
  readonly onRefused: (message: string | undefined) => void;
}

interface Faults {
  readonly email?: string;
  readonly password?: string;
}

/** The first step: who, and their password. */
export function SignInPassword({ onDone, onSecondFactor, onRefused }: SignInPasswordProps) {
  const [faults, setFaults] = useState<Faults>({});
  const [isBusy, setIsBusy] = useState(false);
  const isRunning = useIsRunning();
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  const refuse = (found: Faults) => {
    setFaults(found);
    (found.email === undefined ? passwordField : emailField).current?.focus();
  };

  const send = async (email: string, password: string) => {
    setFaults({});
    onRefused(undefined);
    setIsBusy(true);
    const answer = await callAuth<{ readonly twoFactorRedirect?: boolean }>("sign-in/email", { email, password });
    if (answer.ok) return answer.value.twoFactorRedirect === true ? onSecondFactor() : onDone();
    setIsBusy(false);
    const { code, message } = answer.error;
    if (code === "INVALID_EMAIL") refuse({ email: message });
    else if (code === "INVALID_EMAIL_OR_PASSWORD") refuse({ password: message });
    else onRefused(message);
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const email = emailField.current?.value.trim() ?? "";
    const password = passwordField.current?.value ?? "";
    const found = {
      ...(email === "" ? { email: texts.emailMissing } : {}),
      ...(password === "" ? { password: texts.passwordMissing } : {}),
    };
    if (email === "" || password === "") refuse(found);
    else void send(email, password);
  };

  return (
    // The method keeps a password out of the address, should the browser ever send the form by itself.
    <form method="post" noValidate onSubmit={submit} className="space-y-5">
      <TextField
        ref={emailField}
        autoFocus
        label={texts.email}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        error={faults.email}
      />
      <TextField
        ref={passwordField}
        label={texts.password}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={faults.password}
      />
      <Button type="submit" variant="primary" className="w-full" disabled={!isRunning} aria-disabled={isBusy}>
        {isBusy ? submitTexts.busy : submitTexts.ready}
      </Button>
    </form>
  );
}
