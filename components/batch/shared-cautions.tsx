import type { BatchSummary } from "@/lib/batch/summarize-lines";
import { Callout } from "../ui/callout";
import { countOf, formatCount } from "./describe-counts";

/** What holds for many answers alike, said once instead of in every row. */
export function SharedCautions({ summary: { cautions, lines: total } }: { readonly summary: BatchSummary }) {
  if (cautions.length === 0) return null;
  return (
    <Callout tone="caution" title="Before you rely on these answers" className="mt-8">
      <ul className="mt-1 space-y-2 text-base">
        {cautions.map(({ caution, lines }) => (
          <li key={caution.message}>
            {caution.message}{" "}
            <span className="figures text-ink-soft">
              {lines === total
                ? "For all of these answers."
                : `For ${formatCount(lines)} of ${countOf(total, "answer")}.`}
              {caution.source ? ` Source: ${caution.source}` : null}
            </span>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
