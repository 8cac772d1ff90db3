import type { BatchSettings } from "@/lib/batch/batch-entry";
import { toNeeds } from "@/lib/batch/export-hand-out";
import type { PortalGroup } from "@/lib/batch/export-portals";
import { batchHandOutTexts } from "@/texts/batch-hand-out";
import { OUTCOMES } from "../decision/outcome";
import { HandOutCodes } from "./hand-out-codes";

const { handOutNeeds } = batchHandOutTexts;

/** What is missing for these codes, and the answer for each choice (R12). */
export function HandOutNeeds({ group, settings }: { readonly group: PortalGroup; readonly settings: BatchSettings }) {
  return toNeeds(group, settings).map(({ needs, choices, codes }) => (
    <div key={`${codes[0]} ${needs.join(" ")}`} className="mt-2">
      <div className="break-inside-avoid break-after-avoid text-sm leading-snug">
        <p className="font-semibold">{handOutNeeds.dependsOn(needs.map((need) => handOutNeeds.needs[need]))}</p>
        <ul className="mt-0.5 space-y-0.5">
          {choices.map(({ when, outcome }) => {
            const { words, Icon, ink } = OUTCOMES[outcome];
            return (
              <li key={when} className="flex items-center gap-1.5">
                {when}:
                <Icon aria-hidden className={`size-4 shrink-0 ${ink}`} strokeWidth={2.25} />
                <span className="font-medium">{words}</span>
              </li>
            );
          })}
        </ul>
      </div>
      <HandOutCodes codes={[...new Set(codes)]} />
    </div>
  ));
}
