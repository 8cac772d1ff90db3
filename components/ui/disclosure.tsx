import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
  readonly className?: string;
  /** Where closing also takes back what was chosen inside. */
  readonly onClose?: () => void;
}

/** Details that most readers can do without; open by itself on paper. */
export function Disclosure({ summary, children, open = false, className, onClose }: DisclosureProps) {
  return (
    <details
      open={open}
      className={clsx("group", className)}
      {...(onClose ? { onToggle: (event) => event.currentTarget.open || onClose() } : {})}
    >
      <summary className="inline-flex min-h-9 items-center gap-1.5 rounded-control text-sm font-medium text-ink-soft hover:text-ink">
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
