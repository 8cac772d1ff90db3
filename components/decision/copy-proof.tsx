"use client";

import { CopyButton } from "../ui/copy-button";

/** Copies the proof with the address of its answer, which only the browser knows in full. */
export function CopyProof({ proof, path }: { readonly proof: string; readonly path: string }) {
  return (
    <CopyButton size="small" text={() => `${proof}\n${window.location.origin}${path}`}>
      Copy as text
    </CopyButton>
  );
}
