import { type ReactNode, useId } from "react";

interface ResultSectionProps {
  readonly title: string;
  readonly aside?: string;
  /** Where another part of the page leads here. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** One part of the results under its heading. */
export function ResultSection({ title, aside, id, children }: ResultSectionProps) {
  const heading = useId();
  return (
    <section aria-labelledby={heading} {...(id === undefined ? {} : { id, tabIndex: -1 })} className="outline-none">
      <div className="mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id={heading} className="text-2xl font-semibold tracking-tight">
          {title}
        </h2>
        {aside ? <p className="figures text-ink-soft">{aside}</p> : null}
      </div>
      {children}
    </section>
  );
}
