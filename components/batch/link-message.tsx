import { batchPasteTexts } from "@/texts/batch-paste";
import { Callout } from "../ui/callout";
import type { LinkedWork } from "./use-linked-work";

const { linkMessage } = batchPasteTexts;

/** What became of the link that this page was opened with, where the reader must know. The page works either way. */
export function LinkMessage({ linked }: { readonly linked: LinkedWork }) {
  switch (linked.status) {
    case "none":
      return null;
    case "reading":
      return <p className="text-ink-soft">{linkMessage.opening}</p>;
    case "ready":
      return null;
    case "failed": {
      const { title, text } = linkMessage.failures[linked.reason];
      return (
        <Callout tone="refusal" title={title} className="print:hidden">
          <p className="mt-1 text-base">{text}</p>
        </Callout>
      );
    }
  }
}

/** Says that the list came from a link while nothing stands in the box, and how to go on. */
export function LinkedListNote({ codes }: { readonly codes: number }) {
  return (
    <Callout title={linkMessage.opened(codes)} className="print:hidden">
      <p className="mt-1 text-base">{linkMessage.fromTodaysLists}</p>
    </Callout>
  );
}
