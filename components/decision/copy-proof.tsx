"use client";

import { answerTexts } from "@/texts/answer";
import { CopyButton } from "../ui/copy-button";
import { addProofLink } from "./proof-text";

/** Copies the three lines for the chart, with the address of their answer, which only the browser knows in full. */
export function CopyProof({ proof, path }: { readonly proof: string; readonly path: string }) {
  return (
    <CopyButton size="small" text={() => addProofLink(proof, `${window.location.origin}${path}`)}>
      {answerTexts.proof.copy}
    </CopyButton>
  );
}
