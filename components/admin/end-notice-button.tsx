import { adminNoticesTexts } from "@/texts/admin-notices";
import { AskFirstButton } from "./ask-first-button";
import { speakOnly } from "./speak-only";

const { end } = adminNoticesTexts;

/** Takes a notice back, after asking. */
export function EndNoticeButton({ id, text }: { readonly id: number; readonly text: string }) {
  return (
    <AskFirstButton path={`notices/${id}/end`} label={end.label(text, speakOnly)} question={end.question} yes={end.yes}>
      <p className="text-ink-soft">{end.quote(text)}</p>
      <p className="mt-3">{end.effect}</p>
    </AskFirstButton>
  );
}
