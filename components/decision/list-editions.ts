import type { ListVersionRef } from "@/lib/router/decision";
import type { ListHistory } from "@/lib/router/routing-tables";
import { formatDay, type IsoDate } from "@/lib/shared/iso-date";

/** One list that was read: its name for people, and each edition of it by its first day. */
export interface ReadList {
  readonly list: string;
  readonly name: string;
  readonly editions: readonly string[];
  readonly demo: boolean;
}

/** Names the lists that a step read, with the days from which the editions hold. Two editions of one list are one line. */
export function toReadLists(refs: readonly ListVersionRef[], lists: readonly ListHistory[]): readonly ReadList[] {
  const names = [...new Set(refs.map((ref) => ref.list))];
  return names.map((list) => {
    const history = lists.find((candidate) => candidate.list === list);
    const versions = refs.filter((ref) => ref.list === list).map(({ version }) => version);
    const published = history?.versions.filter(({ version }) => versions.includes(version)) ?? [];
    return {
      list,
      name: history?.name ?? list,
      editions: versions.map((version) =>
        toEdition(version, published.find((one) => one.version === version)?.effectiveFrom),
      ),
      demo: published.some(({ demo }) => demo),
    };
  });
}

/** An edition is named by its first day; a second one of the same day keeps the name that tells it apart. */
function toEdition(version: string, effectiveFrom: IsoDate | undefined): string {
  if (effectiveFrom === undefined) return version;
  return version === effectiveFrom ? formatDay(effectiveFrom) : `${formatDay(effectiveFrom)} (${version})`;
}
