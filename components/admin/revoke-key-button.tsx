import { adminKeysTexts } from "@/texts/admin-keys";
import { AskFirstButton } from "./ask-first-button";
import { speakOnly } from "./speak-only";

const { revoke, hidden } = adminKeysTexts;

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
      label={revoke.label(name, speakOnly)}
      question={revoke.question}
      yes={revoke.yes}
    >
      <p className="break-words text-ink-soft">
        {revoke.which(name, <span className="font-mono">{hidden(hint)}</span>)}
      </p>
      <p className="mt-3">{revoke.effect}</p>
    </AskFirstButton>
  );
}
