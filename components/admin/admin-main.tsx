import type { ReactNode } from "react";

interface AdminMainProps {
  /** Missing where the page has a heading of its own. */
  readonly title?: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
}

/** The content of a maintainer's page. */
export function AdminMain({ title, intro, children }: AdminMainProps) {
  return (
    <main id="main" className="page-column pt-8 pb-16 sm:pt-10">
      {title === undefined ? null : <h1 className="text-title">{title}</h1>}
      {intro === undefined ? null : <div className="mt-2 max-w-prose text-pretty text-ink-soft">{intro}</div>}
      <div className={title === undefined ? undefined : "mt-8"}>{children}</div>
    </main>
  );
}
