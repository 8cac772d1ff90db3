"use client";

import { clsx } from "clsx";
import type { ComponentProps, KeyboardEvent } from "react";

/** Buttons or links side by side, along which the arrow keys walk. */
export function ArrowRow({ legend, className, children, ...rest }: { legend: string } & ComponentProps<"fieldset">) {
  return (
    <fieldset {...rest} className={clsx("flex flex-wrap gap-2", className)} onKeyDown={walkWithArrows}>
      <legend className="sr-only">{legend}</legend>
      {children}
    </fieldset>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function walkWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("a, button")];
  const place = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[(place + step + stops.length) % stops.length];
  event.preventDefault();
  next?.focus();
}
