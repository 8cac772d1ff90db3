import { clsx } from "clsx";
import { type LucideIcon, OctagonX } from "lucide-react";
import type { AnswerEnd } from "@/lib/lists/compare/list-changes";
import { OUTCOMES } from "../decision/outcome";

/** How the end of an answer looks in pictures of movement. Words stand beside it; the hue only repeats them. */
interface EndLook {
  readonly Icon: LucideIcon;
  readonly solid: string;
  readonly ink: string;
  readonly fill: string;
}

const toLook = ({ Icon, solid, ink }: EndLook | (typeof OUTCOMES)[keyof typeof OUTCOMES], fill: string): EndLook => ({
  Icon,
  solid,
  ink,
  fill,
});

/** The looks of all ends, in the order in which pictures show them. */
export const ANSWER_ENDS = {
  "no-auth-needed": toLook(OUTCOMES["no-auth-needed"], "fill-no-auth"),
  "healthhelp-webconsult": toLook(OUTCOMES["healthhelp-webconsult"], "fill-healthhelp"),
  connect: toLook(OUTCOMES.connect, "fill-connect"),
  "needs-information": toLook(OUTCOMES["needs-information"], "fill-needs"),
  "no-answer": { Icon: OctagonX, solid: "bg-refusal text-on-refusal", ink: "text-refusal-ink", fill: "fill-refusal" },
} satisfies Record<AnswerEnd, EndLook>;

/** The icon of an end on its hue; silent, since the words stand beside it. */
export function AnswerEndTile({ end, className }: { readonly end: AnswerEnd; readonly className?: string }) {
  const { Icon, solid } = ANSWER_ENDS[end];
  return (
    <span
      aria-hidden
      className={clsx(
        "forced-outline inline-flex size-6 shrink-0 items-center justify-center rounded-control",
        solid,
        className,
      )}
    >
      <Icon className="size-3/5" strokeWidth={2.25} />
    </span>
  );
}
