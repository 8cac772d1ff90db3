"use client";

import { memo } from "react";
import { lookUpTexts } from "@/texts/look-up";
import { CheckField } from "../ui/check-field";
import { Kbd } from "../ui/kbd";
import { keepSlashKey, useSlashKey } from "./use-slash-key";

const { keys } = lookUpTexts;

/** Tells which keys work on the whole page, and lets whoever they disturb turn the slash key off. */
export const KeyChoice = memo(function KeyChoice() {
  const isOn = useSlashKey();
  const key = (name: string) => <Kbd>{name}</Kbd>;
  return (
    <div className="mt-10 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm text-ink-faint noscript:hidden pointer-coarse:hidden print:hidden">
      <p>{keys.escape(key)}</p>
      <CheckField checked={isOn} onChange={(event) => keepSlashKey(event.target.checked)}>
        {keys.slash(key)}
      </CheckField>
    </div>
  );
});
