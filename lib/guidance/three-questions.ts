import { guideFactTexts } from "@/texts/guide-facts";
import type { Rule } from "../router/decision";
import type { Destination } from "../router/routing-tables";
import type { Sourced } from "./source";

const { questions, choices } = guideFactTexts;

/** Where a choice ends: the outcome, and the rule that says so. */
export interface PathEnd {
  readonly outcome: Destination;
  readonly rule: Exclude<Rule, "R12">;
}

/** One answer to a question. Without `end` the next question follows. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly end?: PathEnd;
}

/** One question of the path, as a reader asks it with the plan's lists beside them. */
export interface PathQuestion extends Sourced {
  readonly id: string;
  readonly question: string;
  /** What would make a reader choose wrongly. */
  readonly hint: string;
  readonly choices: readonly Choice[];
}

/** The plan's own three steps as questions, in the order in which they decide. */
export const THREE_QUESTIONS: readonly PathQuestion[] = [
  {
    id: "no-auth",
    ...questions.noAuth,
    choices: [
      { value: "yes", label: choices.yes, end: { outcome: "no-auth-needed", rule: "R1" } },
      { value: "no", label: choices.no },
    ],
    source: "P",
    also: ["F"],
  },
  {
    id: "healthhelp",
    ...questions.healthHelp,
    choices: [
      { value: "yes", label: choices.yes },
      { value: "no", label: choices.no, end: { outcome: "connect", rule: "R4" } },
      {
        value: "behavioral-health",
        label: choices.behavioralHealth,
        end: { outcome: "connect", rule: "R5" },
      },
      { value: "dental", label: choices.dental, end: { outcome: "connect", rule: "R6" } },
    ],
    source: "P",
    also: ["N", "B"],
  },
  {
    id: "day",
    ...questions.day,
    choices: [
      { value: "yes", label: choices.yes, end: { outcome: "healthhelp-webconsult", rule: "R2" } },
      { value: "no", label: choices.before, end: { outcome: "connect", rule: "R3" } },
    ],
    source: "N",
  },
];

/** What was chosen so far, by the id of the question. */
export type PathAnswers = Readonly<Record<string, string>>;

/** How far the answers lead. */
export interface PathWalk {
  /** The questions that were met, in order; the last one is open while there is no end. */
  readonly asked: readonly PathQuestion[];
  readonly end?: PathEnd;
}

/**
 * Says which questions the answers lead past, and where they end.
 *
 * An answer to a question that is not reached any more is passed over, so a reader can change their mind.
 */
export function walkQuestions(answers: PathAnswers): PathWalk {
  const asked: PathQuestion[] = [];
  for (const question of THREE_QUESTIONS) {
    asked.push(question);
    const chosen = question.choices.find(({ value }) => value === answers[question.id]);
    if (chosen === undefined) return { asked };
    if (chosen.end !== undefined) return { asked, end: chosen.end };
  }
  return { asked };
}
