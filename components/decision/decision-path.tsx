import { clsx } from "clsx";
import { Check, CircleQuestionMark, CornerDownRight, type LucideIcon, Minus } from "lucide-react";
import type { Outcome } from "@/lib/router/decision";
import { answerTexts } from "@/texts/answer";
import { OUTCOMES } from "./outcome";
import type { PathStep } from "./to-path";

const { path } = answerTexts;

const MARKS: Record<PathStep["state"], LucideIcon> = {
  ended: Check,
  passed: CornerDownRight,
  open: CircleQuestionMark,
  unused: Minus,
};

/** The three steps of the rule, what each said, and where the answer came from. Unused steps are dim, never gone. */
export function DecisionPath({ steps, outcome }: { readonly steps: readonly PathStep[]; readonly outcome: Outcome }) {
  return (
    <ol className="grid gap-x-6 gap-y-5 sm:grid-cols-3">
      {steps.map((step, index) => (
        <PathItem key={step.title} step={step} place={index + 1} outcome={outcome} />
      ))}
    </ol>
  );
}

function PathItem({ step, place, outcome }: { step: PathStep; place: number; outcome: Outcome }) {
  const Icon = MARKS[step.state];
  const decided = step.state === "ended" || step.state === "open";
  return (
    <li
      className={clsx(
        "relative grid grid-cols-[auto_1fr] gap-x-3 sm:block",
        step.state === "unused" && "text-ink-faint",
      )}
    >
      <span
        aria-hidden
        className="absolute top-7 bottom-[-1.25rem] left-3.5 w-px bg-line sm:top-3.5 sm:right-[-1.5rem] sm:bottom-auto sm:left-7 sm:h-px sm:w-auto [li:last-child>&]:hidden"
      />
      <span
        className={clsx(
          "relative inline-flex size-7 items-center justify-center rounded-full border text-sm",
          decided ? clsx("forced-outline border-transparent", OUTCOMES[outcome].solid) : "border-line bg-surface",
          step.state === "passed" && "border-line-strong",
        )}
      >
        <Icon aria-hidden className="size-4" strokeWidth={2.25} />
        <span className="sr-only">{path.states[step.state]}</span>
      </span>
      <div className="text-sm leading-relaxed sm:mt-2.5">
        <h4 className={clsx(step.state === "unused" ? "font-medium" : "font-semibold text-ink")}>
          <span className="figures">{place}.</span> {step.title}
        </h4>
        <p className={clsx(step.state === "unused" ? "" : "text-ink-soft")}>{step.found}</p>
        {step.reads.map((read) => (
          <p key={read.list} className="mt-0.5 text-xs leading-5 text-ink-faint">
            {path.editions(read.name, read.editions)}
          </p>
        ))}
      </div>
    </li>
  );
}
