import type { ChangeKind } from "@/lib/lists/compare/change-rows";
import type { ListDiff } from "@/lib/lists/compare/list-changes";
import { listChangesTexts } from "@/texts/list-changes";

const { kinds, kindFilter } = listChangesTexts;

interface KindFilterProps {
  readonly diff: ListDiff;
  readonly chosen: ChangeKind | undefined;
  /** The address of this page with only changes of one kind, or with all of them. */
  readonly toHref: (kind: ChangeKind | "") => string;
}

/** Links that show only what was added, removed or changed. */
export function KindFilter({ diff, chosen, toHref }: KindFilterProps) {
  const all = diff.added.length + diff.removed.length + diff.changed.length;
  if (all === 0) return null;
  const choices = [
    { kind: "", label: kindFilter.all, count: all },
    { kind: "added", label: kinds.added, count: diff.added.length },
    { kind: "removed", label: kinds.removed, count: diff.removed.length },
    { kind: "changed", label: kinds.changed, count: diff.changed.length },
  ] as const;
  return (
    <nav aria-label={kindFilter.label} className="flex flex-wrap gap-2 print:hidden">
      {choices.map(({ kind, label, count }) => (
        <a
          key={label}
          href={toHref(kind)}
          aria-current={kind === (chosen ?? "") ? "true" : undefined}
          className="figures inline-flex min-h-9 items-center rounded-control border border-line-strong px-3 text-sm font-medium hover:bg-sunken aria-[current=true]:bg-ink aria-[current=true]:text-on-ink"
        >
          {kindFilter.choice(label, count)}
        </a>
      ))}
    </nav>
  );
}
