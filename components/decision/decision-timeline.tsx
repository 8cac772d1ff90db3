import { clsx } from "clsx";
import type { Decision } from "@/lib/router/decision";
import { formatDay } from "@/lib/shared/iso-date";
import { answerTexts } from "@/texts/answer";
import { Card } from "../ui/card";
import { describeDays } from "./describe-days";
import { OUTCOMES, OutcomeTile } from "./outcome";

const { decisionTimeline } = answerTexts;

/** R9: says before anything else that the answer changes within the days, when, and to what. */
export function DecisionTimeline({
  label,
  decisions,
}: {
  readonly label: string;
  readonly decisions: readonly Decision[];
}) {
  const changes = decisions.slice(1).map(({ dateOfService }) => formatDay(dateOfService.from));
  return (
    <Card className="p-5 sm:px-7">
      <h2 className="text-lg font-semibold">
        {decisionTimeline.heading(<span className="code-figures">{label}</span>, changes, (days) => (
          <span className="figures">{days}</span>
        ))}
      </h2>
      <p className="mt-1 text-sm text-ink-soft">{decisionTimeline.eachPart}</p>
      <ol className="mt-4 grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        {decisions.map((decision) => (
          <li
            key={decision.dateOfService.from}
            className={clsx("flex items-center gap-3 rounded-control border p-3", OUTCOMES[decision.outcome].tint)}
          >
            <OutcomeTile outcome={decision.outcome} className="size-8" />
            <div className="text-sm leading-snug">
              <p className={clsx("font-semibold", OUTCOMES[decision.outcome].ink)}>
                {OUTCOMES[decision.outcome].words}
              </p>
              <p className="figures text-ink-soft">{describeDays(decision.dateOfService)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Card>
  );
}
