"use client";

import { Bookmark, BookmarkCheck } from "lucide-react";
import { useState } from "react";
import { toLabel } from "@/lib/batch/batch-entry";
import type { Modifier, ProcedureCode } from "@/lib/codes/procedure-code";
import { myCodesTexts } from "@/texts/my-codes";
import { Button } from "../ui/button";
import { describeKeeping, explainNotKept, forgetCodes, keepTypedCodes } from "./keep-codes";
import { useMyCodes } from "./use-my-codes";

interface KeepCodeButtonProps {
  readonly code: ProcedureCode;
  readonly modifiers: readonly Modifier[];
}

/** Keeps one code on this device, or takes it off again. Without scripts it could do nothing, so it is not there. */
export function KeepCodeButton({ code, modifiers }: KeepCodeButtonProps) {
  const codes = useMyCodes();
  const [words, setWords] = useState("");
  const label = toLabel({ code, modifiers });
  const isKept = codes.status === "ready" && codes.kept.some((one) => toLabel(one) === label);

  const toggle = () => {
    if (isKept) {
      const result = forgetCodes(new Set([label]));
      return setWords(result === "kept" ? myCodesTexts.done.removed : explainNotKept(result));
    }
    const keeping = keepTypedCodes([{ code, modifiers }]);
    setWords(keeping.added.size > 0 ? myCodesTexts.done.kept : describeKeeping(keeping));
  };

  const Icon = isKept ? BookmarkCheck : Bookmark;
  return (
    <span className="inline-flex flex-wrap items-center gap-2 noscript:hidden print:hidden">
      <Button size="small" onClick={toggle}>
        <Icon aria-hidden className="size-4" />
        {isKept ? myCodesTexts.remove : myCodesTexts.keep}
      </Button>
      <span role="status" className="text-sm text-ink-soft">
        {words}
      </span>
    </span>
  );
}
