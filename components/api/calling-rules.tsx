import { apiPageTexts } from "@/texts/api-page";
import { toCode, toStrong } from "./prose";

/** What holds for every call. */
export function CallingRules() {
  return (
    <ul className="max-w-prose list-disc space-y-2 pl-5 text-sm leading-relaxed text-ink-soft">
      {apiPageTexts.callingRules.map((toRule, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rules never move.
        <li key={index}>{toRule(toStrong, toCode)}</li>
      ))}
    </ul>
  );
}
