import { answerTexts } from "@/texts/answer";
import { ArrowRow } from "../ui/arrow-row";
import type { AnswerActions } from "./answer-actions";
import { ChangeButton } from "./change-button";

interface SuggestionRowProps {
  readonly codes: readonly string[];
  readonly actions: AnswerActions;
}

/** Codes to choose from, never taken unasked. */
export function SuggestionRow({ codes, actions }: SuggestionRowProps) {
  return (
    <ArrowRow legend={answerTexts.didYouMean} className="mt-3" data-suggestions>
      {codes.map((code) => (
        <ChangeButton key={code} actions={actions} change={{ code }} className="code-figures">
          {code}
        </ChangeButton>
      ))}
    </ArrowRow>
  );
}
