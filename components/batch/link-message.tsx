import { Callout } from "../ui/callout";
import { countOf } from "./describe-counts";
import type { FragmentFailure } from "./link-fragment";
import type { LinkedWork } from "./use-linked-work";

/** What became of the link that this page was opened with, where the reader must know. The page works either way. */
export function LinkMessage({ linked }: { readonly linked: LinkedWork }) {
  switch (linked.status) {
    case "none":
      return null;
    case "reading":
      return <p className="text-ink-soft">Opening the list from your link…</p>;
    case "ready":
      return null;
    case "failed": {
      const { title, text } = FAILURES[linked.reason];
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
    <Callout title={`Opened from a link: ${countOf(codes, "code")}`} className="print:hidden">
      <p className="mt-1 text-base">
        The answers are worked out now, from today’s lists. Paste or type codes above to start a list of your own.
      </p>
    </Callout>
  );
}

const FAILURES: Readonly<Record<FragmentFailure, { readonly title: string; readonly text: string }>> = {
  broken: {
    title: "This link is not complete",
    text: "A mail program or a chat may have cut it off. Ask for it again, or paste the codes above.",
  },
  "too-large": {
    title: "This link holds more than can be opened",
    text: "Ask for the Excel or CSV file of the list instead, or paste the codes above.",
  },
  "other-version": {
    title: "This link was made by another version of this page",
    text: "Reload this page and open the link again. If that does not help, ask for the Excel or CSV file, or paste the codes above.",
  },
  unsupported: {
    title: "This browser cannot open links to lists",
    text: "Open the link in a current version of Chrome, Edge, Firefox or Safari, or paste the codes above.",
  },
};
