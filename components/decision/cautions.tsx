import type { Caution, CautionCode, Condition } from "@/lib/router/decision";
import type { ListHistory } from "@/lib/router/routing-tables";
import { Callout } from "../ui/callout";
import type { AnswerActions } from "./answer-actions";
import { Section } from "./section";
import { SuggestionRow } from "./suggestion-row";

/** How loud each caution is. `elsewhere`: another part of the answer already says it. */
const WEIGHTS = {
  // On top of the answer, by Notices.
  "operational-notice": "elsewhere",
  "listed-on-both": "loud",
  "no-auth-list-missing": "loud",
  "healthhelp-list-missing": "loud",
  "dme-list-missing": "loud",
  "did-you-mean": "loud",
  "list-overdue": "plain",
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

/** What holds beside the answer: conditions of the entry first, then warnings, then what is good to know. */
export function Cautions({ cautions, conditions, lists, actions }: CautionsProps) {
  const byWeight = (weight: (typeof WEIGHTS)[CautionCode]) => cautions.filter(({ code }) => WEIGHTS[code] === weight);
  const loud = byWeight("loud");
  const plain = byWeight("plain");
  const nameOf = (list: string) => lists.find((one) => one.list === list)?.name ?? list;
  if (conditions.length + loud.length + plain.length === 0) return null;
  return (
    <Section title="Before you go on">
      <div className="space-y-3">
        {conditions.length > 0 ? (
          <Callout title={conditions.length === 1 ? "One condition" : "Conditions"}>
            <ul className="space-y-1">
              {conditions.map((condition) => (
                <li key={`${condition.list} ${condition.text}`}>
                  {condition.text} <span className="text-ink-faint">({nameOf(condition.list)})</span>
                </li>
              ))}
            </ul>
          </Callout>
        ) : null}
        {loud.map((caution) => (
          <Callout key={caution.message} tone="caution">
            <p>{caution.message}</p>
            {caution.suggestions ? <SuggestionRow codes={caution.suggestions} actions={actions} /> : null}
          </Callout>
        ))}
        {plain.length > 0 ? (
          <ul className="max-w-[75ch] list-disc space-y-1.5 pl-5 text-sm leading-relaxed text-ink-soft marker:text-ink-faint">
            {plain.map((caution) => (
              <li key={caution.message}>{caution.message}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </Section>
  );
}

/** What holds for every answer, for the foot of the card. */
export function SmallPrint({ cautions }: Pick<CautionsProps, "cautions">) {
  const small = cautions.filter(({ code }) => WEIGHTS[code] === "small");
  return small.map(({ code, message }) => (
    <p key={code} className="border-t border-line px-5 py-3 text-xs leading-5 text-ink-faint sm:px-7">
      {message}
    </p>
  ));
}
