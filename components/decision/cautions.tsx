import type { Caution, CautionCode, Condition } from "@/lib/router/decision";
import type { ListHistory } from "@/lib/router/routing-tables";
import { answerTexts } from "@/texts/answer";
import { Callout } from "../ui/callout";
import type { AnswerActions } from "./answer-actions";
import { Section } from "./section";
import { SuggestionRow } from "./suggestion-row";

const { cautions: texts } = answerTexts;

/** How loud each caution is. `elsewhere`: another part of the answer already says it. */
const WEIGHTS = {
  // On top of the answer, by Notices.
  "operational-notice": "elsewhere",
  "listed-on-both": "loud",
  "no-auth-list-missing": "loud",
  "healthhelp-list-missing": "loud",
  "dme-list-missing": "loud",
  "did-you-mean": "loud",
  "list-overdue": "loud",
  "list-may-change": "plain",
  // With the steps, by NextSteps.
  "bundled-codes": "elsewhere",
  "pharmacy-path": "plain",
  "check-status": "elsewhere",
  "routing-only": "small",
} satisfies Record<CautionCode, "loud" | "plain" | "small" | "elsewhere">;

interface CautionsProps {
  readonly cautions: readonly Caution[];
  readonly conditions: readonly Condition[];
  readonly lists: readonly ListHistory[];
  readonly actions: AnswerActions;
}

/** What could change the answer or make it wrong, before anything is done with it: conditions of the entry, then warnings. */
export function Cautions({ cautions, conditions, lists, actions }: CautionsProps) {
  const loud = byWeight(cautions, "loud");
  const nameOf = (list: string) => lists.find((one) => one.list === list)?.name ?? list;
  if (conditions.length + loud.length === 0) return null;
  return (
    <Section title={texts.title}>
      <div className="space-y-3">
        {conditions.length > 0 ? (
          <Callout title={texts.conditions(conditions.length)}>
            <ul className="space-y-1">
              {conditions.map((condition) => (
                <li key={`${condition.list} ${condition.text}`}>
                  {condition.text} <span className="text-ink-faint">({nameOf(condition.list)})</span>
                </li>
              ))}
            </ul>
          </Callout>
        ) : null}
        {[...new Set(loud.map(({ code }) => code))].map((code) => (
          <Callout key={code} tone="caution">
            {loud
              .filter((caution) => caution.code === code)
              .map(({ message, suggestions }) => (
                <div key={message} className="not-first:mt-1.5">
                  <p>{message}</p>
                  {suggestions ? <SuggestionRow codes={suggestions} actions={actions} /> : null}
                </div>
              ))}
          </Callout>
        ))}
      </div>
    </Section>
  );
}

/** What else to know, once it is clear what to do. */
export function GoodToKnow({ cautions }: Pick<CautionsProps, "cautions">) {
  const plain = byWeight(cautions, "plain");
  if (plain.length === 0) return null;
  return (
    <Section title={texts.goodToKnow}>
      <ul className="max-w-[75ch] list-disc space-y-1.5 pl-5 text-sm leading-relaxed text-ink-soft marker:text-ink-faint">
        {plain.map((caution) => (
          <li key={caution.message}>{caution.message}</li>
        ))}
      </ul>
    </Section>
  );
}

/** What holds for every answer, for the foot of the card. */
export function SmallPrint({ cautions }: Pick<CautionsProps, "cautions">) {
  return byWeight(cautions, "small").map(({ code, message }) => (
    <p key={code} className="border-t border-line px-5 py-3 text-xs leading-5 text-ink-faint sm:px-7">
      {message}
    </p>
  ));
}

function byWeight(cautions: readonly Caution[], weight: (typeof WEIGHTS)[CautionCode]): readonly Caution[] {
  return cautions.filter(({ code }) => WEIGHTS[code] === weight);
}
