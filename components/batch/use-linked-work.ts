import { useEffect, useState } from "react";
import type { BatchWork } from "@/lib/batch/batch-work";
import { type FragmentFailure, isLinkFragment, readLinkFragment } from "./link-fragment";

/** How far the list in the page's own address has been read. */
export type LinkedWork =
  | { readonly status: "none" }
  | { readonly status: "reading" }
  | { readonly status: "ready"; readonly work: BatchWork }
  | { readonly status: "failed"; readonly reason: FragmentFailure };

/**
 * Reads the list that a link brought along, when the page opens and when another link is put into its address.
 *
 * Once it is read it leaves the address: what is changed from then on would make the address a lie, and a shared
 * window would show it. A link that failed stays there to be looked at.
 */
export function useLinkedWork(): LinkedWork {
  const [linked, setLinked] = useState<LinkedWork>({ status: "none" });

  useEffect(() => {
    let latest = 0;
    const read = async () => {
      const { hash, pathname, search } = window.location;
      latest += 1;
      const mine = latest;
      if (!isLinkFragment(hash)) return;
      setLinked({ status: "reading" });
      const work = await readLinkFragment(hash);
      if (mine !== latest) return;
      if (work.ok) window.history.replaceState(window.history.state, "", pathname + search);
      setLinked(work.ok ? { status: "ready", work: work.value } : { status: "failed", reason: work.error });
    };
    const start = () => void read();
    start();
    window.addEventListener("hashchange", start);
    return () => {
      latest += 1;
      window.removeEventListener("hashchange", start);
    };
  }, []);

  return linked;
}
