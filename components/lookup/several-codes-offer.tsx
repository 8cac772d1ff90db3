"use client";

import { useState } from "react";
import { lookUpTexts } from "@/texts/look-up";
import { REFUSAL_ID } from "../decision/refusal-card";
import { ArrowRow } from "../ui/arrow-row";
import { Button } from "../ui/button";
import { Card } from "../ui/card";

const { severalCodesOffer: texts } = lookUpTexts;

interface SeveralCodesOfferProps {
  readonly labels: readonly string[];
  readonly onChoose: (code: string) => void;
  /** Takes the text to the page of code lists; false when the browser could not keep it. */
  readonly onOpen: () => boolean;
}

const MOST_SHOWN = 8;

/** What to do with a text that holds several codes, or one among other words. */
export function SeveralCodesOffer({ labels, onChoose, onOpen }: SeveralCodesOfferProps) {
  const [isTooLong, setTooLong] = useState(false);
  const isOne = labels.length === 1;
  const more = labels.length - MOST_SHOWN;
  return (
    <Card className="p-5 sm:p-7">
      <section aria-label={texts.label}>
        <h2 id={REFUSAL_ID} className="text-title">
          {isOne ? texts.one.heading : texts.many.heading(labels.length)}
        </h2>
        <p className="mt-2 text-ink-soft">{isOne ? texts.one.advice : texts.many.advice}</p>
        {isOne ? null : (
          <div className="mt-5">
            <Button variant="primary" onClick={() => setTooLong(!onOpen())}>
              {texts.open}
            </Button>
          </div>
        )}
        {isTooLong ? (
          <p role="alert" className="mt-2 text-sm font-medium text-refusal-ink">
            {texts.tooLong}
          </p>
        ) : null}
        <ArrowRow legend={texts.chooseOne} className="mt-5" data-suggestions>
          {labels.slice(0, MOST_SHOWN).map((label) => (
            <Button key={label} className="code-figures" onClick={() => onChoose(label)}>
              {label}
            </Button>
          ))}
          {more > 0 ? <span className="self-center text-sm text-ink-faint">{texts.more(more)}</span> : null}
        </ArrowRow>
      </section>
    </Card>
  );
}
