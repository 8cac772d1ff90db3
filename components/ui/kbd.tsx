import type { ReactNode } from "react";

/** The name of a key, drawn as one. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="rounded-control border border-line bg-sunken px-1.5 py-0.5 font-sans text-xs font-medium">
      {children}
    </kbd>
  );
}
