import { clsx } from "clsx";
import { ArrowDown, ArrowRight } from "lucide-react";
import type { BatchSummary } from "@/lib/batch/summarize-lines";
import type { Outcome } from "@/lib/router/decision";
import { batchResultsTexts } from "@/texts/batch-results";
import { formatCount } from "@/texts/numbers";
import { OUTCOMES, OutcomeTile } from "../decision/outcome";
import { describeConnect } from "./describe-connect";

const { countedPath } = batchResultsTexts;

/** The three steps of the rule with how many answers left it where: the same path for the whole list. */
export function CountedPath({ summary }: { readonly summary: BatchSummary }) {
  const { rules, unanswered } = summary;
  const afterNoAuth = rules.R2 + rules.R3 + rules.R4 + rules.R5 + rules.R6;
  const toConnect = afterNoAuth - rules.R2;
  const open = rules.R12;
  return (
    <div className="space-y-4">
      <ol className="grid gap-y-2 md:grid-cols-[1fr_auto_1fr_auto_1fr] md:gap-x-3">
        <PathStep
          place={1}
          title={countedPath.noAuth}
          question={countedPath.noAuthQuestion}
          count={rules.R1}
          outcome="no-auth-needed"
        />
        <Onward count={afterNoAuth} />
        <PathStep
          place={2}
          title={countedPath.healthHelp}
          question={countedPath.healthHelpQuestion}
          count={rules.R2}
          outcome="healthhelp-webconsult"
        />
        <Onward count={toConnect} />
        <PathStep
          place={3}
          title={countedPath.connect}
          question={countedPath.connectQuestion}
          count={toConnect}
          outcome="connect"
          reasons={describeConnect(rules)}
        />
      </ol>
      {open + unanswered > 0 ? <p className="figures text-ink-soft">{countedPath.leftOver(open, unanswered)}</p> : null}
    </div>
  );
}

interface PathStepProps {
  readonly place: number;
  readonly title: string;
  readonly question: string;
  readonly count: number;
  readonly outcome: Outcome;
  readonly reasons?: string;
}

function PathStep({ place, title, question, count, outcome, reasons = "" }: PathStepProps) {
  const { words, tint, ink } = OUTCOMES[outcome];
  const isUnused = count === 0;
  return (
    <li className="grid content-start gap-3 rounded-card border border-line bg-surface p-4 shadow-card">
      <div>
        <h3 className="font-semibold">
          <span className="figures">{place}.</span> {title}
        </h3>
        <p className="text-sm text-ink-soft">{question}</p>
      </div>
      <div
        className={clsx(
          "flex items-center gap-3 rounded-control border p-3",
          isUnused ? "border-line text-ink-faint" : clsx(tint, ink),
        )}
      >
        {isUnused ? null : <OutcomeTile outcome={outcome} className="size-9" />}
        <p>
          <span className="figures text-2xl leading-none font-semibold">{formatCount(count)}</span>{" "}
          <span className="font-medium">{words}</span>
          {reasons === "" ? null : <span className="figures block text-sm">{reasons}</span>}
        </p>
      </div>
    </li>
  );
}

/** How many go on to the next step. */
function Onward({ count }: { readonly count: number }) {
  return (
    <li className={clsx("flex items-center justify-center gap-1.5 md:flex-col", count === 0 && "text-ink-faint")}>
      <span className="figures text-sm font-medium">
        {countedPath.goOn(count, (words) => (
          <span className="md:sr-only">{words}</span>
        ))}
      </span>
      <ArrowRight aria-hidden className="hidden size-5 md:block" />
      <ArrowDown aria-hidden className="size-5 md:hidden" />
    </li>
  );
}
