"use client";

import { useEffect, useState } from "react";

/** Long enough that nothing reacts to a code that is still being typed. */
const SETTLED_AFTER_MS = 600;

/** A value once it has stopped changing; until then, the one before. */
export function useSettled<T>(value: T, before: T): T {
  const [settled, setSettled] = useState(before);

  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [value]);

  return settled;
}
