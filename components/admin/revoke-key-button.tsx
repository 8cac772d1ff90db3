import { AskFirstButton } from "./ask-first-button";

interface RevokeKeyButtonProps {
  readonly id: number;
  readonly name: string;
  readonly hint: string;
}

/** Ends a key for good, after asking. */
export function RevokeKeyButton({ id, name, hint }: RevokeKeyButtonProps) {
  return (
    <AskFirstButton
      path={`api-keys/${id}/revocation`}
      label="Revoke…"
      about={`the key of ${name}`}
      question="Revoke this key?"
      yes="Revoke it"
    >
      <p className="break-words text-ink-soft">
        {name}, <span className="font-mono">wp_…{hint}</span>
      </p>
      <p className="mt-3">
        Within ten seconds it gives nobody higher limits any more. This cannot be taken back; the line stays here for
        the record.
      </p>
    </AskFirstButton>
  );
}
