import { listsTexts } from "@/texts/lists";
import { ButtonLink } from "../ui/button";

const { pager } = listsTexts;

interface PagerProps {
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly toHref: (page: number) => string;
}

/** The way through the pages of a long table; nothing where there is only one. */
export function Pager({ label, page, pages, toHref }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-3 print:hidden">
      {page > 1 ? (
        <ButtonLink href={toHref(page - 1)} size="small" rel="prev">
          {pager.previous}
        </ButtonLink>
      ) : null}
      <p className="figures text-sm text-ink-soft">{pager.page(page, pages)}</p>
      {page < pages ? (
        <ButtonLink href={toHref(page + 1)} size="small" rel="next">
          {pager.next}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
