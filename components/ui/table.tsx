import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** A table that scrolls by itself where the window is narrow. Its region takes focus so that arrow keys can scroll it. */
export function Table({ label, className, ...rest }: { label: string } & ComponentProps<"table">) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table {...rest} className={clsx("w-full border-collapse text-left text-sm", className)} />
    </section>
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...rest}
      className={clsx("border-b border-line px-3 py-2 text-xs font-medium text-ink-faint first:pl-0", className)}
    />
  );
}

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return <td {...rest} className={clsx("border-b border-line px-3 py-2.5 align-top first:pl-0", className)} />;
}
