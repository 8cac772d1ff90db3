import { LINKS } from "@/lib/guidance/links";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";

interface ListsUnavailableProps {
  readonly reason: "lists-missing" | "unreachable";
  /** What exactly is missing, where the core says so. */
  readonly detail?: string;
  readonly onRetry?: () => void;
}

const WORDS: Record<ListsUnavailableProps["reason"], { title: string; text: string }> = {
  "lists-missing": {
    title: "No answer: a code list is missing",
    text: "Without the lists an answer could be wrong, so none is given.",
  },
  unreachable: {
    title: "No answer: the code lists could not be loaded",
    text: "Check the connection and try again. Until the lists are here, no answer is given.",
  },
};

/** R11: there is nothing to answer from, and what to do meanwhile. */
export function ListsUnavailable({ reason, detail, onRetry }: ListsUnavailableProps) {
  const { title, text } = WORDS[reason];
  return (
    <section aria-label="No answer">
      <Callout tone="refusal" title={title}>
        <p className="mt-1 text-base">{detail ?? text}</p>
        <div className="mt-3 flex flex-wrap items-center gap-4">
          {onRetry ? <Button onClick={onRetry}>Try again</Button> : null}
          <a href={LINKS.portalPage.href} className="text-link inline-flex min-h-11 items-center" rel="noreferrer">
            The lists on the plan’s portal page
          </a>
        </div>
      </Callout>
    </section>
  );
}
