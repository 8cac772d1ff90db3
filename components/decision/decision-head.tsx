import { clsx } from "clsx";
import type { Decision } from "@/lib/router/decision";
import { answerTexts } from "@/texts/answer";
import { Badge } from "../ui/badge";
import { describeDaysInFull } from "./describe-days";
import { OUTCOMES, OutcomeTile } from "./outcome";

const { decisionHead } = answerTexts;

interface DecisionHeadProps {
  readonly label: string;
  readonly decision: Decision;
  /** Says where the code was read differently from what was typed. */
  readonly repairedFrom?: string | undefined;
}

/** The answer itself: code and days small, outcome large, one sentence why. */
export function DecisionHead({ label, decision, repairedFrom }: DecisionHeadProps) {
  const { words, tint, ink } = OUTCOMES[decision.outcome];
  return (
    <header className={clsx("border-b p-5 sm:p-7", tint)}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base text-ink-soft">
        <span className="code-figures text-lg font-semibold text-ink">{label}</span>
        <span className="figures">{describeDaysInFull(decision.dateOfService)}</span>
        {decision.serviceLine ? <span>{decision.serviceLine}</span> : null}
        {decision.demo ? (
          <Badge className="ml-auto border-line-strong bg-surface text-ink-soft">{decisionHead.demo}</Badge>
        ) : null}
      </p>
      <div className="mt-4 flex items-center gap-4 sm:gap-5">
        <OutcomeTile outcome={decision.outcome} className="size-12 sm:size-16" />
        <h2 className={clsx("min-w-0 text-display text-balance wrap-break-word", ink)}>{words}</h2>
      </div>
      <p className="mt-4 max-w-[62ch] text-base leading-relaxed text-ink sm:text-lg">{decision.explanation}</p>
      {repairedFrom ? (
        <p className="mt-2 text-sm text-ink-soft">
          {decisionHead.repaired(
            <span className="code-figures font-medium">{repairedFrom}</span>,
            <span className="code-figures font-medium">{label}</span>,
          )}
        </p>
      ) : null}
    </header>
  );
}
