import { type ReactNode, useId } from "react";

interface ResultSectionProps {
  readonly title: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

/** One part of the results under its heading. */
export function ResultSection({ title, aside, children }: ResultSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id={id} className="text-2xl font-semibold tracking-tight">
          {title}
        </h2>
        {aside ? <p className="figures text-ink-soft">{aside}</p> : null}
      </div>
      {children}
    </section>
  );
}
