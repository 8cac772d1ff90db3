"use client";

import { useState } from "react";
import { ArrowRow } from "../ui/arrow-row";
import { Button } from "../ui/button";
import { Card } from "../ui/card";

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
  const more = labels.length - MOST_SHOWN;
  return (
    <Card className="p-5 sm:p-7">
      <section aria-label="Several codes">
        <h2 className="text-title">
          {labels.length === 1 ? "There is one code in this" : `These look like ${labels.length} codes`}
        </h2>
        <p className="mt-2 text-ink-soft">
          {labels.length === 1
            ? "The rest of the text is not used and stays in this browser."
            : "Look them all up at once, or choose one. Nothing of it leaves this browser."}
        </p>
        {labels.length > 1 ? (
          <div className="mt-5">
            <Button variant="primary" onClick={() => setTooLong(!onOpen())}>
              Open them as a list
            </Button>
          </div>
        ) : null}
        {isTooLong ? (
          <p role="alert" className="mt-2 text-sm font-medium text-refusal-ink">
            Your browser could not hand this text over. Paste it on the Code lists page itself.
          </p>
        ) : null}
        <ArrowRow legend="Choose one code" className="mt-5" data-suggestions>
          {labels.slice(0, MOST_SHOWN).map((label) => (
            <Button key={label} className="code-figures" onClick={() => onChoose(label)}>
              {label}
            </Button>
          ))}
          {more > 0 ? <span className="self-center text-sm text-ink-faint">and {more} more</span> : null}
        </ArrowRow>
      </section>
    </Card>
  );
}
