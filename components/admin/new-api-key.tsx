"use client";

import { useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { CopyButton } from "../ui/copy-button";

interface NewApiKeyProps {
  readonly name: string;
  readonly apiKey: string;
  readonly onKept: () => void;
}

/** Shows a key, this one time. */
export function NewApiKey({ name, apiKey, onKept }: NewApiKeyProps) {
  const region = useRef<HTMLElement>(null);
  // The button that made it is gone; what it made is what comes next, for the keyboard and for a screen reader.
  useEffect(() => region.current?.focus(), []);

  return (
    <section ref={region} tabIndex={-1} aria-label="The new key" className="space-y-5">
      <Callout tone="caution" title="Copy this key now">
        <p className="mt-1 text-base">
          It is for <span className="font-medium break-words">{name}</span> and is not shown again: only a fingerprint
          of it is kept.
        </p>
      </Callout>
      <p className="text-sm text-ink-soft">The software sends it in the header X-API-Key with each call.</p>
      <p className="rounded-control border border-line bg-sunken p-3 font-mono text-sm break-all select-all">
        {apiKey}
      </p>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={apiKey}>Copy key</CopyButton>
        <Button variant="primary" onClick={onKept}>
          I have kept it
        </Button>
      </div>
    </section>
  );
}
