import type { ReactNode } from "react";

interface GuideSectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** One part of the guide. It stays in one piece, on the page and on paper. */
export function GuideSection({ id, title, children }: GuideSectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="mb-8 break-inside-avoid border-t border-line pt-4 text-sm leading-relaxed text-ink-soft print:mb-2 print:pt-1.5 print:text-[8pt] print:leading-[1.32] print:text-ink"
    >
      <h2 id={id} className="mb-2 text-lg font-semibold tracking-tight text-ink print:mb-0.5 print:text-[10pt]">
        {title}
      </h2>
      <div className="space-y-2 print:space-y-0.5">{children}</div>
    </section>
  );
}
