import { useEffect, useState } from "react";
import type { BatchWork } from "@/lib/batch/batch-work";
import { type NoLink, writeLinkFragment } from "./link-fragment";

/** A link to a list, or why there is none. It is made ahead, because the clipboard only takes what is there at the click. */
export type ListLink =
  | { readonly status: "making" }
  | { readonly status: "ready"; readonly address: string }
  | { readonly status: "none"; readonly reason: NoLink };

/** Changes that come faster than this are waited for. */
const SETTLED_AFTER_MS = 300;

/** Makes the link to a list whenever the list has settled. Nothing is sent: the link is put together in this browser. */
export function useListLink(work: BatchWork): ListLink {
  const [made, setMade] = useState<{ readonly of: BatchWork; readonly link: ListLink }>();

  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(async () => {
      const fragment = await writeLinkFragment(work);
      if (!isWanted) return;
      const { origin, pathname } = window.location;
      const link: ListLink = fragment.ok
        ? { status: "ready", address: `${origin}${pathname}${fragment.value}` }
        : { status: "none", reason: fragment.error };
      setMade({ of: work, link });
    }, SETTLED_AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [work]);

  return made?.of === work ? made.link : { status: "making" };
}
