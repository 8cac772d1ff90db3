"use client";

import { Check, Copy } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { uiTexts } from "@/texts/ui";
import { Button } from "./button";

interface CopyButtonProps {
  /** What goes on the clipboard, or how to make it when making it is not free. */
  readonly text: string | (() => string);
  /** The same as a table or rich text, for programs that take it. */
  readonly html?: string | (() => string);
  readonly children: ReactNode;
  /** The full name where the words on the button are too short to tell it from its neighbors. */
  readonly label?: string;
  readonly variant?: "primary" | "secondary" | "quiet";
  readonly size?: "large" | "small";
  readonly className?: string;
}

type CopyState = "idle" | "copied" | "failed";

const SHOWN_FOR_MS = 2500;

/** Copies text and says so, to eyes and to screen readers. Hidden where scripts are off, since it could do nothing. */
export function CopyButton({ text, html, children, label, variant, size, className }: CopyButtonProps) {
  const [state, setState] = useState<CopyState>("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    try {
      await writeClipboard(resolve(text), html === undefined ? undefined : resolve(html));
      setState("copied");
    } catch {
      // The browser or its policy forbids the clipboard: the words below tell the reader what to do instead.
      setState("failed");
    }
  };

  const Icon = state === "copied" ? Check : Copy;
  return (
    <span className="inline-flex items-center noscript:hidden print:hidden">
      <Button variant={variant} size={size} className={className} aria-label={label} onClick={copy}>
        <Icon aria-hidden className="size-4" />
        {children}
      </Button>
      <span role="status" className="ml-2 text-sm text-ink-soft empty:ml-0">
        {state === "copied" ? uiTexts.copied : null}
        {state === "failed" ? uiTexts.notCopied : null}
      </span>
    </span>
  );
}

function resolve(content: string | (() => string)): string {
  return typeof content === "string" ? content : content();
}

async function writeClipboard(text: string, html: string | undefined): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const parts = {
    "text/plain": new Blob([text], { type: "text/plain" }),
    "text/html": new Blob([html], { type: "text/html" }),
  };
  return navigator.clipboard.write([new ClipboardItem(parts)]);
}
