"use client";

import { BookmarkPlus } from "lucide-react";
import { useState } from "react";
import { parseProcedureCode } from "@/lib/codes/procedure-code";
import { myCodesTexts } from "@/texts/my-codes";
import { Button } from "../ui/button";
import { describeKeeping, forgetCodes, type Keeping, keepTypedCodes } from "./keep-codes";

interface KeepCodesButtonProps {
  /** Codes with their modifiers, as in `70551-26`. */
  readonly codes: readonly string[];
  /** The full name where the words on the button are too short to tell it from its neighbors. */
  readonly label?: string;
}

/** Keeps many codes on this device at once, and takes back exactly those that it added. */
export function KeepCodesButton({ codes, label }: KeepCodesButtonProps) {
  const [keeping, setKeeping] = useState<Keeping>();

  const keep = () => {
    const typed = codes.map(parseProcedureCode).flatMap((code) => (code.ok ? [code.value] : []));
    setKeeping(keepTypedCodes(typed));
  };
  const undo = () => {
    if (keeping !== undefined && forgetCodes(keeping.added) === "kept") setKeeping(undefined);
  };

  return (
    <span className="inline-flex flex-wrap items-center gap-y-2 noscript:hidden print:hidden">
      <Button aria-label={label} onClick={keep}>
        <BookmarkPlus aria-hidden className="size-4" />
        {myCodesTexts.keepAll}
      </Button>
      <span role="status" className="figures mx-2 text-sm text-ink-soft empty:mx-0">
        {keeping === undefined ? "" : describeKeeping(keeping)}
      </span>
      {keeping !== undefined && keeping.added.size > 0 ? (
        <Button size="small" variant="quiet" onClick={undo}>
          {myCodesTexts.undo}
        </Button>
      ) : null}
    </span>
  );
}
