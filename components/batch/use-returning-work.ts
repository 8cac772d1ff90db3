import { useEffect } from "react";
import { isLinkFragment } from "./link-fragment";
import type { Batch } from "./use-batch";
import { useKeptWork } from "./use-kept-work";
import { useLinkedWork } from "./use-linked-work";
import type { PastedText } from "./use-pasted-text";

/**
 * Brings work back to the page: a list from the link that it was opened with, or what stood there before a reload.
 *
 * To be called behind {@link usePastedText}, so that a text that another page left for this one comes first.
 */
export function useReturningWork({ work, bringBack, openLink }: Batch, pasted: PastedText) {
  const { box, replace, restore } = pasted;
  const link = useLinkedWork();
  const { isKept } = useKeptWork({
    work,
    isTaken: () => isLinkFragment(window.location.hash) || (box.current?.value ?? "") !== "",
    restore: (kept) => {
      restore(kept.text);
      bringBack(kept);
    },
  });

  useEffect(() => {
    if (link.status !== "ready") return;
    // First, since it drops what was there before.
    replace("");
    openLink(link.work);
  }, [link, replace, openLink]);

  return { link, isKept };
}
