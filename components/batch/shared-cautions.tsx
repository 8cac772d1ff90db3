import type { BatchSummary } from "@/lib/batch/summarize-lines";
import { batchTexts } from "@/texts/batch";
import { batchResultsTexts } from "@/texts/batch-results";
import { Callout } from "../ui/callout";

const { sharedCautions } = batchResultsTexts;

/** What holds for many answers alike, said once instead of in every row. */
export function SharedCautions({ summary: { cautions, lines: total } }: { readonly summary: BatchSummary }) {
  if (cautions.length === 0) return null;
  return (
    <Callout tone="caution" title={sharedCautions.title} className="mt-8">
      <ul className="mt-1 space-y-2 text-base">
        {cautions.map(({ caution, lines }) => (
          <li key={caution.message}>
            {caution.message}{" "}
            <span className="figures text-ink-soft">
              {lines === total ? sharedCautions.forAll : sharedCautions.forSome(lines, total)}
              {caution.source ? ` ${batchTexts.source(caution.source)}` : null}
            </span>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
