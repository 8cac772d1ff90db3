import { Trash2 } from "lucide-react";
import { type KeyboardEvent, useState } from "react";
import { toLabel } from "@/lib/batch/batch-entry";
import { nameKept } from "@/lib/my-codes/change-kept";
import { checkLabel, explainLabelFault } from "@/lib/my-codes/check-label";
import type { KeptCode } from "@/lib/my-codes/kept-code";
import type { Decision } from "@/lib/router/decision";
import { myCodesPanelTexts } from "@/texts/my-codes-panel";
import { OutcomeBadge } from "../decision/outcome";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { explainNotKept } from "./keep-codes";
import { changeMyCodes } from "./kept-store";

const { keptCodes } = myCodesPanelTexts;

interface KeptRowProps {
  readonly kept: KeptCode;
  /** Missing where there is no answer (R11). */
  readonly decision: Decision | undefined;
  readonly onChoose: () => void;
}

/** One kept code with where it goes today; pressing it looks it up. */
export function KeptRow({ kept, decision, onChoose }: KeptRowProps) {
  return (
    <li className="min-w-0">
      <button
        type="button"
        onClick={onChoose}
        className="flex min-h-16 w-full flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-control border border-line bg-surface px-4 py-2 text-left hover:bg-sunken"
      >
        <span className="min-w-0">
          <span className="code-figures block text-lg leading-tight font-semibold">{toLabel(kept)}</span>
          {kept.label === undefined ? null : <span className="block text-sm text-ink-soft">{kept.label}</span>}
        </span>
        {decision === undefined ? (
          <span className="text-sm text-ink-faint">{keptCodes.noAnswer}</span>
        ) : (
          <OutcomeBadge outcome={decision.outcome} />
        )}
      </button>
    </li>
  );
}

/** One kept code while its name can be changed, or it can be removed. */
export function EditRow({ kept, onRemove }: { readonly kept: KeptCode; readonly onRemove: () => void }) {
  const key = toLabel(kept);
  const [text, setText] = useState(kept.label ?? "");
  const [refusal, setRefusal] = useState<string>();

  const keepName = () => {
    const label = checkLabel(text);
    if (!label.ok) return setRefusal(explainLabelFault(label.error));
    setText(label.value ?? "");
    if (label.value === kept.label) return setRefusal(undefined);
    const result = changeMyCodes((now) => nameKept(now, key, label.value));
    setRefusal(result === "kept" ? undefined : explainNotKept(result));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") keepName();
    if (event.key !== "Escape") return;
    // Elsewhere on the page this key clears the code box.
    event.preventDefault();
    setText(kept.label ?? "");
    setRefusal(undefined);
  };

  return (
    <li className="flex min-w-0 items-start gap-2">
      <div className="min-w-0 flex-1">
        <TextField
          label={keptCodes.name(key)}
          value={text}
          error={refusal}
          autoComplete="off"
          className="code-figures"
          onChange={({ target }) => setText(target.value)}
          onBlur={keepName}
          onKeyDown={onKeyDown}
        />
      </div>
      <Button className="mt-6.5 px-3" aria-label={keptCodes.remove(key)} onClick={onRemove}>
        <Trash2 aria-hidden className="size-4" />
      </Button>
    </li>
  );
}
