import type { ReactNode } from "react";

/** One part of an answer under a small heading. */
export function Section({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className="border-t border-line p-5 first-of-type:border-t-0 sm:px-7 sm:py-6">
      <h3 className="mb-3 text-sm font-semibold text-ink-faint">{title}</h3>
      {children}
    </section>
  );
}
