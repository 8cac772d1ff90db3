import { apiPageTexts } from "@/texts/api-page";
import { toCode, toStrong } from "./prose";

const { cards, coverage } = apiPageTexts.cdsClaims;

/** What EHRs may ask, and plainly what is claimed of the standards and what is not. */
export function CdsClaims() {
  return (
    <div className="grid gap-x-8 gap-y-6 text-sm leading-relaxed text-ink-soft md:grid-cols-2">
      <div className="space-y-2">
        <h3 className="text-base font-semibold text-ink">{cards.title}</h3>
        <p>{cards.register(toCode)}</p>
        <p>{cards.reading}</p>
        <p>{cards.privacy}</p>
      </div>
      <div className="space-y-2">
        <h3 className="text-base font-semibold text-ink">{coverage.title}</h3>
        <p>{coverage.off(toCode)}</p>
        <p>{coverage.on(toCode)}</p>
        <p>{coverage.notClaimed(toStrong)}</p>
      </div>
    </div>
  );
}
