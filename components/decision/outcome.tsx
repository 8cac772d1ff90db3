import { clsx } from "clsx";
import { Check, CircleQuestionMark, type LucideIcon, Plug, Stethoscope } from "lucide-react";
import type { Outcome } from "@/lib/router/decision";
import { OUTCOME_WORDS } from "@/lib/router/explain";

/** How one outcome looks. `words` and the icon carry it alone; the hue only repeats it. */
export interface OutcomeLook {
  readonly words: string;
  readonly Icon: LucideIcon;
  /** Filled: icon tiles, bars. */
  readonly solid: string;
  /** Text in the outcome's hue, on a tint or a sheet. */
  readonly ink: string;
  /** A pale ground with its border. */
  readonly tint: string;
  /** Only the border. */
  readonly line: string;
}

/** The one table of outcome words, icons and hues, for every card, row, badge, bar and print. */
export const OUTCOMES = {
  "no-auth-needed": {
    words: OUTCOME_WORDS["no-auth-needed"],
    Icon: Check,
    solid: "bg-no-auth text-on-no-auth",
    ink: "text-no-auth-ink",
    tint: "bg-no-auth-tint border-no-auth-line",
    line: "border-no-auth-line",
  },
  "healthhelp-webconsult": {
    words: OUTCOME_WORDS["healthhelp-webconsult"],
    Icon: Stethoscope,
    solid: "bg-healthhelp text-on-healthhelp",
    ink: "text-healthhelp-ink",
    tint: "bg-healthhelp-tint border-healthhelp-line",
    line: "border-healthhelp-line",
  },
  connect: {
    words: OUTCOME_WORDS.connect,
    Icon: Plug,
    solid: "bg-connect text-on-connect",
    ink: "text-connect-ink",
    tint: "bg-connect-tint border-connect-line",
    line: "border-connect-line",
  },
  "needs-information": {
    words: OUTCOME_WORDS["needs-information"],
    Icon: CircleQuestionMark,
    solid: "bg-needs text-on-needs",
    ink: "text-needs-ink",
    tint: "bg-needs-tint border-needs-line",
    line: "border-needs-line",
  },
} satisfies Record<Outcome, OutcomeLook>;

/** An outcome as a small mark for rows and tables. */
export function OutcomeBadge({ outcome, className }: { outcome: Outcome; className?: string }) {
  const { words, Icon, tint, ink } = OUTCOMES[outcome];
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-full border py-0.5 pr-2.5 pl-2 text-sm font-semibold whitespace-nowrap",
        tint,
        ink,
        className,
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" strokeWidth={2.25} />
      {words}
    </span>
  );
}

/** The outcome's icon on its solid hue. */
export function OutcomeTile({ outcome, className }: { outcome: Outcome; className?: string }) {
  const { Icon, solid } = OUTCOMES[outcome];
  return (
    <span
      aria-hidden
      className={clsx(
        "forced-outline inline-flex shrink-0 items-center justify-center rounded-control",
        solid,
        className ?? "size-12",
      )}
    >
      <Icon className="size-3/5" strokeWidth={2.25} />
    </span>
  );
}
