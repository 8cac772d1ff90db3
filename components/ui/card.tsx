import { clsx } from "clsx";
import type { ComponentProps } from "react";

/** A raised sheet; what is on it belongs together. */
export function Card({ className, ...rest }: ComponentProps<"div">) {
  return <div {...rest} className={clsx("rounded-card border border-line bg-surface shadow-card", className)} />;
}
