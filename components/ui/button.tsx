import { clsx } from "clsx";
import type { ComponentProps } from "react";

type Variant = "primary" | "secondary" | "quiet";
type Size = "large" | "small";

const BASE =
  "inline-flex items-center justify-center gap-2 rounded-control text-center font-medium transition-colors sm:whitespace-nowrap disabled:cursor-not-allowed disabled:opacity-55";

const VARIANTS: Record<Variant, string> = {
  primary: "bg-ink text-on-ink hover:bg-ink-soft forced-outline",
  secondary: "border border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "text-ink-soft hover:bg-sunken hover:text-ink",
};

const SIZES: Record<Size, string> = {
  large: "min-h-11 px-5 text-base",
  small: "min-h-9 px-3 text-sm",
};

interface Look {
  readonly variant?: Variant | undefined;
  readonly size?: Size | undefined;
}

/** A button; one `primary` a view at most. */
export function Button({ variant = "secondary", size = "large", className, ...rest }: Look & ComponentProps<"button">) {
  return <button type="button" {...rest} className={clsx(BASE, VARIANTS[variant], SIZES[size], className)} />;
}

/** A link that looks like a button because following it is the thing to do. */
export function ButtonLink({ variant = "secondary", size = "large", className, ...rest }: Look & ComponentProps<"a">) {
  return <a {...rest} className={clsx(BASE, VARIANTS[variant], SIZES[size], className)} />;
}
