import { Link2 } from "lucide-react";
import { useMemo } from "react";
import { toLabel } from "@/lib/batch/batch-entry";
import type { BatchWork } from "@/lib/batch/batch-work";
import { batchTableTexts } from "@/texts/batch-table";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";
import { LONGEST_FRAGMENT, type NoLink } from "./link-fragment";
import { useListLink } from "./use-list-link";

const { takeAway } = batchTableTexts;

/** Copies a link that opens to the same view, and says what it holds. Where there can be none, says what to do instead. */
export function LinkButton({ work }: { readonly work: BatchWork }) {
  const link = useListLink(work);
  const codes = useMemo(() => new Set(work.finds.map(toLabel)).size, [work]);
  if (link.status === "none") {
    return <p className="max-w-prose basis-full text-sm text-ink-soft">{NO_LINK_WORDS[link.reason]}</p>;
  }
  return (
    <>
      {link.status === "ready" ? (
        <CopyButton text={link.address}>{takeAway.link}</CopyButton>
      ) : (
        <Button disabled>
          <Link2 aria-hidden className="size-4" />
          {takeAway.link}
        </Button>
      )}
      <p className="basis-full text-sm text-ink-soft">{takeAway.linkHolds(codes)}</p>
    </>
  );
}

const NO_LINK_WORDS: Readonly<Record<NoLink, string>> = {
  "too-long": takeAway.tooLongForLink(LONGEST_FRAGMENT),
  unsupported: takeAway.noLinks,
};
