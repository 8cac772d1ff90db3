import { clsx } from "clsx";
import { ArrowRight, Check } from "lucide-react";
import { useId } from "react";
import type { Choice, PathEnd, PathQuestion } from "@/lib/guidance/three-questions";
import { guideTexts } from "@/texts/guide";
import { OUTCOMES, OutcomeBadge } from "../decision/outcome";
import { useEarlyChoice } from "../ui/use-early-input";
import { SourceMark } from "./source-mark";

interface QuestionStepProps {
  readonly question: PathQuestion;
  readonly place: number;
  readonly isAsked: boolean;
  /** Where the path ended, if it ended at this question. */
  readonly end: PathEnd | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** One question with its choices, each with where it leads. Not met yet: dim, never gone. */
export function QuestionStep({ question, place, isAsked, end, chosen, onChoose }: QuestionStepProps) {
  const name = useId();
  const group = useEarlyChoice(onChoose);
  return (
    <li className="border-t border-line p-5 first:border-t-0 sm:p-6 lg:border-t-0 print:border-t-0 print:p-2">
      <fieldset ref={group} disabled={!isAsked} aria-describedby={`${name}-hint`} className="min-w-0">
        <legend className="block w-full p-0">
          <span className="flex items-start gap-3 print:gap-1.5">
            <PlaceMark place={place} isAsked={isAsked} end={end} isPassed={isAsked && chosen !== undefined} />
            <span
              className={clsx(
                "text-lg leading-7 font-semibold transition-colors print:text-[9pt] print:leading-tight print:text-ink",
                isAsked ? "text-ink" : "text-ink-faint noscript:text-ink",
              )}
            >
              {question.question}
            </span>
          </span>
        </legend>
        <p
          id={`${name}-hint`}
          className="mt-2 text-sm leading-relaxed text-ink-faint print:mt-1 print:text-[7.5pt] print:leading-tight print:text-ink-soft"
        >
          {question.hint}
          <SourceMark fact={question} />
        </p>
        <div className="mt-3 space-y-1 print:mt-1 print:space-y-0.5">
          {question.choices.map((choice) => (
            <ChoiceLine
              key={choice.value}
              choice={choice}
              name={name}
              isChosen={chosen === choice.value}
              onChoose={onChoose}
            />
          ))}
        </div>
      </fieldset>
    </li>
  );
}

interface PlaceMarkProps {
  readonly place: number;
  readonly isAsked: boolean;
  readonly isPassed: boolean;
  readonly end: PathEnd | undefined;
}

function PlaceMark({ place, isAsked, isPassed, end }: PlaceMarkProps) {
  return (
    <span
      className={clsx(
        "figures inline-flex size-7 shrink-0 items-center justify-center rounded-full border text-sm transition-colors print:size-4 print:border-line-strong print:bg-surface print:text-[8pt] print:text-ink",
        end ? clsx("forced-outline border-transparent", OUTCOMES[end.outcome].solid) : "bg-surface",
        !end && (isAsked ? "border-ink font-semibold text-ink" : "border-line text-ink-faint"),
      )}
    >
      {isPassed ? <Check aria-hidden className="size-4 print:hidden" strokeWidth={2.25} /> : null}
      <span className={clsx(isPassed && "sr-only print:not-sr-only")}>{place}</span>
    </span>
  );
}

interface ChoiceLineProps {
  readonly choice: Choice;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: (value: string) => void;
}

function ChoiceLine({ choice: { value, label, end }, name, isChosen, onChoose }: ChoiceLineProps) {
  return (
    <label className="-mx-2 flex min-h-11 flex-wrap items-center gap-x-2.5 gap-y-1 rounded-control px-2 py-1 text-base leading-tight text-ink-soft transition-colors hover:bg-sunken hover:text-ink has-checked:bg-sunken has-checked:font-medium has-checked:text-ink has-disabled:cursor-default has-disabled:text-ink-faint has-disabled:hover:bg-transparent noscript:has-disabled:text-ink-soft print:mx-0 print:min-h-0 print:gap-x-1.5 print:bg-transparent print:p-0 print:text-[8pt] print:font-normal print:text-ink">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={() => onChoose(value)}
        className="size-4 shrink-0 noscript:hidden print:hidden"
      />
      <span>{label}</span>{" "}
      {end ? (
        <OutcomeBadge outcome={end.outcome} className="ml-auto print:ml-0 print:py-0 print:text-[7.5pt]" />
      ) : (
        <span className="ml-auto inline-flex items-center gap-1 text-sm print:ml-0 print:text-[7.5pt]">
          {guideTexts.questionStep.next}
          <ArrowRight aria-hidden className="size-4 rotate-90 lg:rotate-0 print:size-3 print:rotate-0" />
        </span>
      )}
    </label>
  );
}
