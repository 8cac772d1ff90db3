import { AskFirstButton } from "./ask-first-button";

/** Takes a notice back, after asking. */
export function EndNoticeButton({ id, text }: { readonly id: number; readonly text: string }) {
  return (
    <AskFirstButton
      path={`notices/${id}/end`}
      label="Take back…"
      about={text}
      question="Take this notice back?"
      yes="Take it back"
    >
      <p className="text-ink-soft">“{text}”</p>
      <p className="mt-3">It is no longer shown with any answer, and stays here for the record.</p>
    </AskFirstButton>
  );
}
