"use client";

import { parseProcedureCode } from "@/lib/codes/procedure-code";
import { answerTexts } from "@/texts/answer";
import { lookUpTexts } from "@/texts/look-up";
import { ArrowRow } from "../ui/arrow-row";
import { Button } from "../ui/button";
import { useSettled } from "./use-settled";

interface LostZeroOfferProps {
  readonly text: string;
  readonly onChoose: (code: string) => void;
}

/** Spreadsheets drop leading zeros. Once somebody has stopped typing a short code, the full one is offered. */
export function LostZeroOffer({ text, onChoose }: LostZeroOfferProps) {
  const settled = useSettled(text, "");
  const parsed = parseProcedureCode(settled);
  if (settled !== text || parsed.ok || parsed.error.reason !== "lost-zero") return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      <span>{lookUpTexts.typing.lostZero}</span>
      <ArrowRow legend={answerTexts.didYouMean} data-suggestions>
        {parsed.error.suggestions.map((code) => (
          <Button key={code} size="small" className="code-figures" onClick={() => onChoose(code)}>
            {code}
          </Button>
        ))}
      </ArrowRow>
    </div>
  );
}
