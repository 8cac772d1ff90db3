"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { AccountBackupCodes } from "./account-backup-codes";
import { AccountPairing } from "./account-pairing";
import { AccountPasswordStep } from "./account-password-step";
import { callAuth } from "./sign-in-call";

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
        action="Set up"
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
        action="Make new backup codes"
        send={async (password) => {
          const answer = await callAuth<Pairing>("two-factor/generate-backup-codes", { password });
          if (answer.ok) setBackupCodes(answer.value.backupCodes);
          return answer;
        }}
      />
      <AccountPasswordStep
        action="Turn off"
        send={async (password) => {
          const answer = await callAuth("two-factor/disable", { password });
          if (answer.ok) router.refresh();
          return answer;
        }}
      />
    </div>
  );
}
