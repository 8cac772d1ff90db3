"use client";

import { useState } from "react";
import { adminSignInTexts } from "@/texts/admin-sign-in";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { type AuthFault, callAuth } from "./sign-in-call";
import { SignInCode } from "./sign-in-code";
import { SignInPassword } from "./sign-in-password";
import { useIsRunning } from "./use-is-running";

interface SignInFormProps {
  /** Where to go then: a path of ours, checked by the server. */
  readonly next: string;
  /** What the button for single sign-on says; missing where there is none. */
  readonly singleSignOn: string | undefined;
  /** Why the last try with single sign-on did not work. */
  readonly refusal: string | undefined;
}

/** Signs somebody in: with a password and, where they have set one up, a second factor; or through their organization. */
export function SignInForm({ next, singleSignOn, refusal }: SignInFormProps) {
  const [step, setStep] = useState<"password" | "code">("password");
  const [notice, setNotice] = useState(refusal);
  // A whole new page, so that nothing of what was shown to nobody stays.
  const enter = () => window.location.assign(next);

  if (step === "code") {
    const restart = ({ message }: AuthFault) => {
      setNotice(message);
      setStep("password");
    };
    return <SignInCode onDone={enter} onRestart={restart} />;
  }
  return (
    <div className="space-y-6">
      {notice === undefined ? null : (
        <div role="alert">
          <Callout tone="refusal">{notice}</Callout>
        </div>
      )}
      <SignInPassword
        onDone={enter}
        onSecondFactor={() => {
          setNotice(undefined);
          setStep("code");
        }}
        onRefused={setNotice}
      />
      {singleSignOn === undefined ? null : <SingleSignOn name={singleSignOn} next={next} onRefused={setNotice} />}
    </div>
  );
}

interface SingleSignOnProps {
  readonly name: string;
  readonly next: string;
  readonly onRefused: (message: string) => void;
}

function SingleSignOn({ name, next, onRefused }: SingleSignOnProps) {
  const [isBusy, setIsBusy] = useState(false);
  const isRunning = useIsRunning();

  const leave = async () => {
    setIsBusy(true);
    const answer = await callAuth<{ readonly url: string }>("sign-in/social", { next });
    if (answer.ok) return window.location.assign(answer.value.url);
    setIsBusy(false);
    onRefused(answer.error.message);
  };

  return (
    <div className="border-t border-line pt-6">
      <Button className="w-full" disabled={isBusy || !isRunning} onClick={() => void leave()}>
        {adminSignInTexts.singleSignOn(name)}
      </Button>
    </div>
  );
}
