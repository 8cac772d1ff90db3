import { clsx } from "clsx";
import { Check } from "lucide-react";
import { adminDraftsTexts } from "@/texts/admin-drafts";
import { speakOnly } from "./speak-only";

const { draftSteps } = adminDraftsTexts;

export const DRAFT_STEPS = ["read", "decide", "compare", "publish"] as const;

/** Where a maintainer is on the way from a file to an edition. */
export type DraftStep = (typeof DRAFT_STEPS)[number];

interface DraftStepsProps {
  readonly step: DraftStep;
  /** What there is to say of a step in two or three words. */
  readonly notes: Partial<Readonly<Record<DraftStep, string>>>;
  readonly done: readonly DraftStep[];
  readonly onStep: (step: DraftStep) => void;
}

/** The way of a draft with its steps, each of which can be opened at any time. */
export function DraftSteps({ step, notes, done, onStep }: DraftStepsProps) {
  return (
    <nav aria-label={draftSteps.label}>
      <ol className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {DRAFT_STEPS.map((name, place) => {
          const isHere = name === step;
          const isDone = done.includes(name);
          const words = draftSteps.steps[name];
          return (
            <li key={name}>
              <button
                type="button"
                aria-current={isHere ? "step" : undefined}
                onClick={() => onStep(name)}
                className={clsx(
                  "flex min-h-15 w-full items-center gap-3 rounded-control border px-3 py-2 text-left",
                  isHere ? "border-ink bg-surface shadow-card" : "border-line bg-sunken hover:border-line-strong",
                )}
              >
                <span
                  aria-hidden
                  className={clsx(
                    "figures inline-flex size-7 shrink-0 items-center justify-center rounded-full border text-sm font-semibold",
                    isHere ? "forced-outline border-ink bg-ink text-on-ink" : "border-line-strong",
                  )}
                >
                  {isDone ? <Check className="size-4" /> : place + 1}
                </span>
                <span className="min-w-0">
                  <span className="block font-medium">{isDone ? draftSteps.done(words, speakOnly) : words}</span>
                  <span className="figures block text-sm text-ink-faint">{notes[name]}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
