import type { ReactNode } from "react";

interface ApiSectionProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

/** One part of the page for developers. */
export function ApiSection({ id, title, lead, children }: ApiSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-10 scroll-mt-4">
      <h2 id={`${id}-title`} className="text-xl font-semibold tracking-tight">
        {title}
      </h2>
      {lead === undefined ? null : <p className="mt-1 max-w-prose text-sm text-pretty text-ink-soft">{lead}</p>}
      <div className="mt-4 space-y-6">{children}</div>
    </section>
  );
}
