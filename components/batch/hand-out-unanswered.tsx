import { OctagonX } from "lucide-react";
import type { Unanswered } from "@/lib/batch/export-about";
import { batchTexts } from "@/texts/batch";
import { HandOutCodes } from "./hand-out-codes";

/** What got no answer and why, so that nobody takes a short list for a whole one. */
export function HandOutUnanswered({ unanswered }: { readonly unanswered: readonly Unanswered[] }) {
  if (unanswered.length === 0) return null;
  const count = unanswered.reduce((sum, { codes }) => sum + codes.length, 0);
  return (
    <section className="mt-6 border-t-2 border-refusal-line pt-3">
      <div className="flex items-center gap-3 break-inside-avoid break-after-avoid">
        <OctagonX aria-hidden className="size-9 text-refusal-ink" />
        <h3 className="text-2xl font-semibold tracking-tight text-refusal-ink">{batchTexts.noAnswer}</h3>
        <p className="figures ml-auto text-lg">{batchTexts.codes(count)}</p>
      </div>
      {unanswered.map(({ reason, codes }) => (
        <div key={reason} className="mt-2">
          <p className="break-after-avoid text-sm leading-snug">{reason}</p>
          <HandOutCodes codes={codes} />
        </div>
      ))}
    </section>
  );
}
