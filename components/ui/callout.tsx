import { clsx } from "clsx";
import { Info, OctagonX, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

type Tone = "note" | "caution" | "refusal";

const TONES = {
  note: { Icon: Info, box: "border-line bg-sunken", icon: "text-ink-soft" },
  caution: { Icon: TriangleAlert, box: "border-needs-line bg-needs-tint", icon: "text-needs-ink" },
  refusal: { Icon: OctagonX, box: "border-refusal-line bg-refusal-tint", icon: "text-refusal-ink" },
} satisfies Record<Tone, unknown>;

interface CalloutProps {
  readonly tone?: Tone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly className?: string;
}

/** Something to read before going on, with an icon so that its tone does not rely on color. */
export function Callout({ tone = "note", title, children, className }: CalloutProps) {
  const { Icon, box, icon } = TONES[tone];
  return (
    <div className={clsx("flex gap-3 rounded-control border p-4", box, className)}>
      <Icon aria-hidden className={clsx("mt-0.5 size-5 shrink-0", icon)} />
      <div className="min-w-0 flex-1 text-sm leading-relaxed">
        {title ? <p className="text-base font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
