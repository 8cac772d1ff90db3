"use client";

import { adminAccountTexts } from "@/texts/admin-account";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { CopyButton } from "../ui/copy-button";

const { backupCodes } = adminAccountTexts;

interface AccountBackupCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shows the backup codes, this one time. */
export function AccountBackupCodes({ codes, onKept }: AccountBackupCodesProps) {
  return (
    <div className="max-w-md space-y-5">
      <Callout tone="caution" title={backupCodes.title}>
        <p className="mt-1 text-base">{backupCodes.advice}</p>
      </Callout>
      <ul aria-label={backupCodes.label} className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-sm">
        {codes.map((code) => (
          <li key={code} className="code-figures">
            {code}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={codes.join("\n")}>{backupCodes.copy}</CopyButton>
        <Button variant="primary" onClick={onKept}>
          {backupCodes.kept}
        </Button>
      </div>
    </div>
  );
}
