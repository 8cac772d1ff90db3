"use client";

import { useEffect, useRef } from "react";
import { adminKeysTexts } from "@/texts/admin-keys";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { CopyButton } from "../ui/copy-button";

const { made } = adminKeysTexts;

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
    <section ref={region} tabIndex={-1} aria-label={made.label} className="space-y-5">
      <Callout tone="caution" title={made.title}>
        <p className="mt-1 text-base">{made.advice(<span className="font-medium break-words">{name}</span>)}</p>
      </Callout>
      <p className="text-sm text-ink-soft">{made.use}</p>
      <p className="rounded-control border border-line bg-sunken p-3 font-mono text-sm break-all select-all">
        {apiKey}
      </p>
      <div className="flex flex-wrap gap-3">
        <CopyButton text={apiKey}>{made.copy}</CopyButton>
        <Button variant="primary" onClick={onKept}>
          {made.kept}
        </Button>
      </div>
    </section>
  );
}
