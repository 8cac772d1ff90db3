import { Link2 } from "lucide-react";
import { useMemo } from "react";
import { toLabel } from "@/lib/batch/batch-entry";
import type { BatchWork } from "@/lib/batch/batch-work";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { countOf } from "./describe-counts";
import { LONGEST_FRAGMENT, type NoLink } from "./link-fragment";
import { useListLink } from "./use-list-link";

/** Copies a link that opens to the same view, and says what it holds. Where there can be none, says what to do instead. */
export function LinkButton({ work }: { readonly work: BatchWork }) {
  const link = useListLink(work);
  const codes = useMemo(() => new Set(work.finds.map(toLabel)).size, [work]);
  if (link.status === "none") {
    return <p className="max-w-prose text-sm text-ink-soft">{NO_LINK_WORDS[link.reason]}</p>;
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {link.status === "ready" ? (
        <CopyButton text={link.address}>Copy link</CopyButton>
      ) : (
        <Button disabled>
          <Link2 aria-hidden className="size-4" />
          Copy link
        </Button>
      )}
      <span className="figures text-sm text-ink-soft">
        The link holds {countOf(codes, "code")} and their days, and nothing else you pasted.
      </span>
    </span>
  );
}

const NO_LINK_WORDS: Readonly<Record<NoLink, string>> = {
  "too-long": `This list is too long for a link: more than ${LONGEST_FRAGMENT.toLocaleString("en-US")} characters. Download the Excel file and send that instead.`,
  unsupported: "This browser cannot make a link to a list. Download the Excel file and send that instead.",
};
