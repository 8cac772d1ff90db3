import { clsx } from "clsx";
import { ArrowUpRight, RotateCcw } from "lucide-react";
import { nextStepsFor } from "@/lib/guidance/next-steps";
import type { PathEnd } from "@/lib/guidance/three-questions";
import { guidanceTexts } from "@/texts/guidance";
import { guideTexts } from "@/texts/guide";
import { OUTCOMES, OutcomeTile } from "../decision/outcome";
import { Button, ButtonLink } from "../ui/button";

const { fallbacks } = guidanceTexts;
const { pathEndPanel } = guideTexts;

interface PathEndPanelProps {
  readonly end: PathEnd | undefined;
  /** The place of the question that waits for its answer. */
  readonly open: number;
  readonly onStartAgain: () => void;
}

/** Where more about an answer stands on the same page. */
const MORE: Readonly<Partial<Record<PathEnd["rule"], { readonly href: string; readonly label: string }>>> = {
  R2: { href: "#after-sending", label: pathEndPanel.bundledCodesFirst },
  R3: { href: "#exception-form", label: fallbacks.exceptionForm.title },
  R5: { href: "#behavioral-health", label: fallbacks.behavioralHealth.title },
};

/** Where the answers lead, in the words and the look of every answer. It needs scripts; on paper the choices say it. */
export function PathEndPanel({ end, open, onStartAgain }: PathEndPanelProps) {
  const tint = end ? OUTCOMES[end.outcome].tint : "border-line bg-sunken";
  return (
    <div
      className={clsx(
        "flex min-h-28 flex-wrap items-center justify-between gap-x-8 gap-y-4 border-t p-5 transition-colors sm:px-6 noscript:hidden print:hidden",
        tint,
      )}
    >
      <div aria-live="polite" className="min-w-0 flex-1 basis-72">
        {end ? <EndWords key={end.rule} end={end} /> : <p className="text-ink-soft">{pathEndPanel.waiting(open)}</p>}
      </div>
      {end ? (
        <div className="flex flex-wrap items-center gap-2">
          <EndAction end={end} />
          <Button onClick={onStartAgain}>
            <RotateCcw aria-hidden className="size-4" />
            {pathEndPanel.startAgain}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function EndWords({ end }: { readonly end: PathEnd }) {
  const { words, ink } = OUTCOMES[end.outcome];
  const { title, text } = nextStepsFor(end.rule);
  const more = MORE[end.rule];
  return (
    <div className="settle-in flex items-start gap-4">
      <OutcomeTile outcome={end.outcome} className="size-12" />
      <div className="min-w-0">
        <h3 className={clsx("text-2xl leading-tight font-semibold tracking-tight", ink)}>{words}</h3>
        <p className="mt-1 max-w-[60ch] text-sm leading-relaxed text-ink">
          {end.outcome === "no-auth-needed" ? pathEndPanel.end(title) : pathEndPanel.endWithText(title, text)}{" "}
          {more ? (
            <a href={more.href} className="text-link">
              {more.label}
            </a>
          ) : null}
          <span className="ml-1 text-ink-soft">{pathEndPanel.rule(end.rule)}</span>
        </p>
      </div>
    </div>
  );
}

function EndAction({ end }: { readonly end: PathEnd }) {
  const { action } = nextStepsFor(end.rule);
  if (action === undefined) return null;
  return (
    <ButtonLink href={action.href} variant="primary" rel="noreferrer" target="_blank">
      {action.label}
      <ArrowUpRight aria-hidden className="size-4" />
      <span className="sr-only">{pathEndPanel.newTab}</span>
    </ButtonLink>
  );
}
