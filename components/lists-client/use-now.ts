"use client";

import { useEffect, useState } from "react";

/** The clock in milliseconds since 1970, read again every so often, for ages that are told in words. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    const read = () => setNow(Date.now());
    read();
    const timer = setInterval(read, everyMs);
    document.addEventListener("visibilitychange", read);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", read);
    };
  }, [everyMs]);

  return now;
}
