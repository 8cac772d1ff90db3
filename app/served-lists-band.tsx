import { BandFrame, ListsBand } from "@/components/layout/lists-band";
import { describeConnection } from "@/components/lists-client/describe-connection";
import { readListsCheck } from "@/lib/lists/published-tables.server";
import type { ListHistory } from "@/lib/router/routing-tables";
import { todayInLosAngeles } from "@/lib/shared/iso-date";
import { listsClientTexts } from "@/texts/lists-client";

/** The band of a page that the server renders. `lists` is missing where they could not be read. */
export function ServedListsBand({ lists }: { readonly lists: readonly ListHistory[] | undefined }) {
  if (lists === undefined) return <BandFrame>{listsClientTexts.listsBand.notLoaded}</BandFrame>;
  const { uncheckedSince } = readListsCheck();
  if (uncheckedSince === undefined) return <ListsBand lists={lists} />;
  const now = new Date();
  const standing = { connection: "unchecked", confirmedAt: uncheckedSince.getTime() } as const;
  const words = describeConnection(standing, lists, now.getTime(), todayInLosAngeles(now), "America/Los_Angeles");
  return (
    <BandFrame hatched={lists.some(({ versions }) => versions.at(-1)?.demo)} compact>
      <strong className="font-semibold">{words?.lead}</strong> {words?.text}
    </BandFrame>
  );
}
