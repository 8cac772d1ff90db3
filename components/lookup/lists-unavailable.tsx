import { LINKS } from "@/lib/guidance/links";
import { answerTexts } from "@/texts/answer";
import { lookUpTexts } from "@/texts/look-up";
import { uiTexts } from "@/texts/ui";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";

const { listsUnavailable } = lookUpTexts;

interface ListsUnavailableProps {
  readonly reason: "lists-missing" | "unreachable";
  /** What exactly is missing, where the core says so. */
  readonly detail?: string;
  readonly onRetry?: () => void;
}

/** R11: there is nothing to answer from, and what to do meanwhile. */
export function ListsUnavailable({ reason, detail, onRetry }: ListsUnavailableProps) {
  const { title, text } = listsUnavailable[reason];
  return (
    <section aria-label={answerTexts.noAnswer}>
      <Callout tone="refusal" title={title}>
        <p className="mt-1 text-base">{detail ?? text}</p>
        <div className="mt-3 flex flex-wrap items-center gap-4">
          {onRetry ? <Button onClick={onRetry}>{uiTexts.tryAgain}</Button> : null}
          <a href={LINKS.portalPage.href} className="text-link inline-flex min-h-11 items-center" rel="noreferrer">
            {listsUnavailable.planLists}
          </a>
        </div>
      </Callout>
    </section>
  );
}
