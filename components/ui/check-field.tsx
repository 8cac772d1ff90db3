import { clsx } from "clsx";
import type { ComponentProps, ReactNode } from "react";

interface CheckFieldProps extends Omit<ComponentProps<"input">, "type" | "children"> {
  readonly children: ReactNode;
}

/** A box to tick, with its words beside it as one target. */
export function CheckField({ children, className, ...rest }: CheckFieldProps) {
  return (
    <label className={clsx("flex min-h-9 cursor-pointer items-start gap-2.5 py-1.5 text-sm", className)}>
      <input {...rest} type="checkbox" className="mt-0.5 size-5 shrink-0" />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
