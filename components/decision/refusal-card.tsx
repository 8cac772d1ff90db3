import type { Refused } from "@/lib/router/answer";
import { REFUSAL_TITLES } from "@/lib/router/explain";
import { answerTexts } from "@/texts/answer";
import { Callout } from "../ui/callout";
import type { AnswerActions } from "./answer-actions";
import { SuggestionRow } from "./suggestion-row";

/** The id of the words that say why there is no answer: there is one such reason on a page. */
export const REFUSAL_ID = "why-no-answer";

/** Input is echoed to show what was read; longer texts are cut, since they are no code anyway. */
const ECHO_LENGTH = 64;

interface RefusalCardProps {
  readonly refused: Refused;
  readonly actions: AnswerActions;
  /** The days as they stood in an address, where no field shows them. */
  readonly days?: string;
}

/** R10: why there is no answer, and what to do instead. It looks like no outcome. */
export function RefusalCard({ refused, actions, days = "" }: RefusalCardProps) {
  const { error, input } = refused;
  const read = DATE_ERRORS.has(error.code) ? days : input;
  const echo = read.length > ECHO_LENGTH ? `${read.slice(0, ECHO_LENGTH)}…` : read;
  return (
    <section aria-label={answerTexts.noAnswer}>
      <Callout tone="refusal" title={REFUSAL_TITLES[error.code]}>
        {echo.trim() === "" ? null : (
          <p className="text-ink-soft">
            {answerTexts.refusalCard.read(<span className="code-figures font-medium break-all text-ink">{echo}</span>)}
          </p>
        )}
        <p id={REFUSAL_ID} className="mt-1 text-base">
          {error.message}
        </p>
        {error.suggestions.length > 0 ? <SuggestionRow codes={error.suggestions} actions={actions} /> : null}
      </Callout>
    </section>
  );
}

const DATE_ERRORS: ReadonlySet<Refused["error"]["code"]> = new Set(["not-a-date", "date-range-too-long"]);
