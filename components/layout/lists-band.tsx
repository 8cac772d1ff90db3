import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { ListHistory } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import { listsClientTexts } from "@/texts/lists-client";

const { listsBand } = listsClientTexts;

/** The lists behind every answer of this page: a demo says so for as long as it is one. */
export function ListsBand({ lists }: { readonly lists: readonly ListHistory[] }) {
  const latest = lists.flatMap((list) => {
    const version = list.versions.at(-1);
    return version === undefined ? [] : [{ name: list.name, version }];
  });
  const demos = latest.filter(({ version }) => version.demo);
  if (demos.length === 0) {
    const editions = latest.map(({ name, version }) => ({ name, from: formatDay(version.effectiveFrom) }));
    return <BandFrame>{editions.length > 0 ? listsBand.editions(editions) : listsBand.noList}</BandFrame>;
  }
  const which = { demos: demos.map(({ name }) => name), isAllDemo: demos.length === latest.length };
  return (
    <BandFrame hatched>
      {listsBand.demo(which, (words) => (
        <strong className="font-semibold">{words}</strong>
      ))}
    </BandFrame>
  );
}

interface BandFrameProps {
  readonly hatched?: boolean;
  /** Smaller lines on narrow screens, for what takes more words: three in the place of two, or two in the place of one. */
  readonly compact?: boolean;
  readonly children: ReactNode;
}

/** The band's place, which keeps its height while the lists are on their way: two lines on a phone, one elsewhere. */
export function BandFrame({ hatched = false, compact = false, children }: BandFrameProps) {
  return (
    <aside aria-label={listsBand.label} className="border-b border-line bg-sunken text-sm text-ink-soft">
      {hatched ? (
        <div
          aria-hidden
          className="h-1 bg-[repeating-linear-gradient(-45deg,var(--color-line-strong)_0_6px,transparent_6px_12px)]"
        />
      ) : (
        <div aria-hidden className="h-1" />
      )}
      <p
        className={clsx(
          "page-column min-h-14 sm:min-h-9",
          compact ? "py-1 text-xs sm:py-0.5 lg:py-2 lg:text-sm" : "py-2 text-sm",
        )}
      >
        {children}
      </p>
    </aside>
  );
}
