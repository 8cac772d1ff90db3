"use client";

import { useEffect } from "react";

/** Marks the document as soon as React runs in it: an empty page can do no more then. */
export function Running() {
  useEffect(() => {
    document.documentElement.dataset["running"] = "";
  }, []);
  return null;
}
