"use client";

import { useEffect, useState } from "react";
import { toCodeLabel } from "@/lib/router/answer-link";

/** The codes in a text that is more than one code. */
export interface SeveralCodes {
  readonly text: string;
  readonly labels: readonly string[];
}

/** Two codes and what sets them apart. Shorter texts are one code, or none. */
const SHORTEST = 11;

/**
 * Finds the codes in a text that somebody put into the box for one. The reader of pasted texts is large, and most
 * people type one code: it is loaded when it is needed.
 */
export function useSeveralCodes(text: string): SeveralCodes | undefined {
  const [found, setFound] = useState<SeveralCodes>();
  const isLong = text.trim().length >= SHORTEST;

  useEffect(() => {
    if (!isLong) return;
    let isCurrent = true;
    import("@/lib/codes/parse-paste").then(
      ({ parsePaste }) => {
        if (!isCurrent) return;
        const labels = parsePaste(text).codes.map(({ code, modifiers }) => toCodeLabel(code, modifiers));
        setFound({ text, labels: [...new Set(labels)] });
      },
      () => setFound(undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [text, isLong]);

  return isLong && found?.text === text && found.labels.length > 0 ? found : undefined;
}
