"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { adminAccountTexts } from "@/texts/admin-account";
import { AccountBackupCodes } from "./account-backup-codes";
import { AccountPairing } from "./account-pairing";
import { AccountPasswordStep } from "./account-password-step";
import { callAuth } from "./sign-in-call";

const { secondFactor } = adminAccountTexts;

/** What the server hands out once, to pair an authenticator app with. */
interface Pairing {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** Sets up or takes away the second factor: a code from an app, asked for after the password. */
export function AccountSecondFactor({ isOn }: { readonly isOn: boolean }) {
  const router = useRouter();
  const [pairing, setPairing] = useState<Pairing>();
  const [backupCodes, setBackupCodes] = useState<readonly string[]>();

  if (backupCodes !== undefined) {
    return (
      <AccountBackupCodes
        codes={backupCodes}
        onKept={() => {
          setBackupCodes(undefined);
          router.refresh();
        }}
      />
    );
  }
  if (pairing !== undefined) {
    return (
      <AccountPairing
        address={pairing.totpURI}
        onPaired={() => {
          setBackupCodes(pairing.backupCodes);
          setPairing(undefined);
        }}
        onCancel={() => setPairing(undefined)}
      />
    );
  }
  if (!isOn) {
    return (
      <AccountPasswordStep
        words={secondFactor.setUp}
        send={async (password) => {
          const answer = await callAuth<Pairing>("two-factor/enable", { password });
          if (answer.ok) setPairing(answer.value);
          return answer;
        }}
      />
    );
  }
  return (
    <div className="grid gap-6 sm:grid-cols-2">
      <AccountPasswordStep
        words={secondFactor.makeCodes}
        send={async (password) => {
          const answer = await callAuth<Pairing>("two-factor/generate-backup-codes", { password });
          if (answer.ok) setBackupCodes(answer.value.backupCodes);
          return answer;
        }}
      />
      <AccountPasswordStep
        words={secondFactor.turnOff}
        send={async (password) => {
          const answer = await callAuth("two-factor/disable", { password });
          if (answer.ok) router.refresh();
          return answer;
        }}
      />
    </div>
  );
}
