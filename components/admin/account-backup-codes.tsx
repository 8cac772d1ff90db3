"use client";

import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { CopyButton } from "../ui/copy-button";

interface AccountBackupCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shows the backup codes, this one time. */
export function AccountBackupCodes({ codes, onKept }: AccountBackupCodesProps) {
  return (
    <div className="max-w-md space-y-5">
      <Callout tone="caution" title="Keep these codes now">
        <p className="mt-1 text-base">
          Each signs you in once if you lose your app. They are not shown again, and older ones no longer work.
        </p>
      </Callout>
      <ul aria-label="Backup codes" className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-sm">
        {codes.map((code) => (
          <li key={code} className="code-figures">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={codes.join("\n")}>Copy codes</CopyButton>
        <Button variant="primary" onClick={onKept}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
