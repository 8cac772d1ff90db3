"use client";

import { adminAccountTexts } from "@/texts/admin-account";
import { adminSiteTexts } from "@/texts/admin-site";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { TextField } from "../ui/field";
import { QrCode } from "../ui/qr-code";
import { useAccountForm } from "./account-form";
import { callAuth } from "./sign-in-call";

const { pairing } = adminAccountTexts;

interface AccountPairingProps {
  /** The `otpauth:` address, which names the secret. */
  readonly address: string;
  readonly onPaired: () => void;
  readonly onCancel: () => void;
}

const GROUP = /.{1,4}/g;

/** Hands the secret to an authenticator app and asks for a first code, so that nobody locks themselves out. */
export function AccountPairing({ address, onPaired, onCancel }: AccountPairingProps) {
  const secret = new URL(address).searchParams.get("secret") ?? "";
  const { isBusy, fault, submit } = useAccountForm(
    async (field) => {
      const answer = await callAuth("two-factor/verify-totp", { code: field("code") });
      if (answer.ok) onPaired();
      return answer;
    },
    { empties: false },
  );
  return (
    <form method="post" onSubmit={submit} className="max-w-md space-y-5">
      <ol className="list-decimal space-y-4 pl-5">
        <li>
          {pairing.addAccount}
          <div className="mt-2">
            <QrCode text={address} label={pairing.picture} />
          </div>
          <p className="mt-2 code-figures rounded-control bg-sunken p-3 font-mono text-sm break-words">
            {secret.match(GROUP)?.join(" ")}
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-4">
            <CopyButton text={secret} size="small">
              {pairing.copyKey}
            </CopyButton>
            <a href={address} className="text-link inline-flex min-h-9 items-center text-sm">
              {pairing.openApp}
            </a>
          </div>
        </li>
        <li>{pairing.typeCode}</li>
      </ol>
      <TextField
        label={pairing.code}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        error={fault?.message}
        className="code-figures"
      />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {pairing.turnOn}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {adminSiteTexts.cancel}
        </Button>
      </div>
    </form>
  );
}
