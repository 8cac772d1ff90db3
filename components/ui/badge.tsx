import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** A short mark beside a name. Neutral unless its caller gives it a hue. */
export function Badge({ className, ...rest }: ComponentProps<"span">) {
  return (
    <span
      {...rest}
      className={clsx(
        "inline-flex items-center gap-1 rounded-full border px-2 py-0.5 text-xs font-medium whitespace-nowrap",
        className ?? "border-line bg-sunken text-ink-soft",
      )}
    />
  );
}
