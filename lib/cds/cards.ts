import type { GuidanceLink } from "../guidance/links";
import { nextStepsFor } from "../guidance/next-steps";
import type { DateOfService, Outcome } from "../router/decision";
import { OUTCOME_WORDS } from "../router/explain";
import { formatDay } from "../shared/iso-date";
import type { AnswerLine, CallLines } from "./answer-lines";
import { type Card, type CardLink, toSummary } from "./card";
import {
  CODE_NEEDED_WORDS,
  DATE_UNREADABLE_WORDS,
  DAYS_LIMIT_WORDS,
  DEMO_WORDS,
  describeAlternatives,
  describeConditions,
  describeSteps,
  nameDestination,
} from "./order-words";

/** What a card needs beside its lines: our own address, and a name for each card. */
export interface CardFrame {
  /** The address of the product, without a slash at its end. */
  readonly base: string;
  readonly newId: () => string;
}

/** The cards in the order in which they ask for something to be done. */
const OUTCOMES: readonly Outcome[] = ["healthhelp-webconsult", "connect", "needs-information", "no-auth-needed"];

/** Beyond these, links to single answers are no help on a card. */
const MOST_ANSWER_LINKS = 20;

/** Writes the cards of a call: one for each portal, one for codes that need none, and one for each thing missing. */
export function toCards(lines: CallLines, frame: CardFrame): readonly Card[] {
  const byOutcome = OUTCOMES.flatMap((outcome) => {
    const answers = lines.answers.filter(({ decision }) => decision.outcome === outcome);
    return answers.length === 0 ? [] : [toOutcomeCard(outcome, answers, frame)];
  });
  return [...byOutcome, ...toMissingCards(lines, frame)];
}

/** What stands in the way of an answer, so that silence never reads as "nothing to do". */
function toMissingCards({ uncoded, undated, refusals }: CallLines, frame: CardFrame): readonly Card[] {
  const links: readonly CardLink[] = [{ label: "Look a code up", url: `${frame.base}/`, type: "absolute" }];
  const toCard = (summary: string, detail: readonly string[]): Card => {
    return { ...toFrame(frame), summary, detail: detail.join("\n\n"), indicator: "warning", links };
  };
  const whose = uncoded === 1 ? "" : ` for ${uncoded} orders`;
  return [
    ...(uncoded > 0
      ? [toCard(`A procedure code is needed${whose} to say which portal to use`, [CODE_NEEDED_WORDS])]
      : []),
    ...(undated.reasons.length > 0
      ? [
          toCard(toSummary("A date of service could not be read", undated.labels), [
            DATE_UNREADABLE_WORDS,
            ...undated.reasons,
          ]),
        ]
      : []),
    ...(refusals.length > 0 ? [toCard("A procedure code could not be read", refusals)] : []),
  ];
}

function toOutcomeCard(outcome: Outcome, lines: readonly AnswerLine[], frame: CardFrame): Card {
  const demo = lines.some(({ decision }) => decision.demo);
  const codes = [...new Set(lines.map(({ label }) => label))];
  return {
    ...toFrame(frame),
    summary: toSummary(`${demo ? "DEMO. " : ""}${toHead(outcome)}`, codes),
    indicator: outcome === "needs-information" ? "warning" : "info",
    detail: [
      ...(demo ? [`**${DEMO_WORDS}**`] : []),
      ...lines.map(describeLine),
      ...describeRules(lines),
      ...describeCautions(lines),
    ].join("\n\n"),
    links: [...toPortalLinks(lines), ...toAnswerLinks(lines, frame)],
  };
}

function toFrame({ base, newId }: CardFrame): Pick<Card, "uuid" | "source"> {
  return { uuid: newId(), source: { label: "Which Portal", url: `${base}/` } };
}

function toHead(outcome: Outcome): string {
  if (outcome === "needs-information" || outcome === "no-auth-needed") return OUTCOME_WORDS[outcome];
  return `Authorization through ${nameDestination(outcome)}`;
}

function describeLine({ code, label, decision, limits }: AnswerLine): string {
  const sentences = [
    ...describeConditions(decision),
    ...describeAlternatives(decision),
    ...limits.map((limit) => DAYS_LIMIT_WORDS[limit]),
  ];
  // The core names the code once, before any word of a list.
  const explanation = escapeMarkdown(decision.explanation).replace(code, `**${label}**`);
  return [explanation, ...sentences.map(escapeMarkdown)].join(" ");
}

/** What to do, once for each rule among the answers of a card. */
function describeRules(lines: readonly AnswerLine[]): readonly string[] {
  const byRule = new Map(lines.map(({ decision }) => [decision.rule, decision]));
  return [...byRule.values()].flatMap((decision) => {
    const codes = lines.filter((line) => line.decision.rule === decision.rule).map(({ label }) => label);
    const title = byRule.size === 1 ? "What to do" : `What to do for ${[...new Set(codes)].join(", ")}`;
    return [`**${title}**`, toBullets(describeSteps(decision, writeMarkdownLink))];
  });
}

function describeCautions(lines: readonly AnswerLine[]): readonly string[] {
  const messages = lines.flatMap(({ decision }) =>
    decision.cautions.map(
      ({ message, source }) => `${escapeMarkdown(message)}${source === undefined ? "" : ` (${source})`}`,
    ),
  );
  return messages.length === 0 ? [] : ["**Good to know**", toBullets([...new Set(messages)])];
}

function toBullets(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${sentence}`).join("\n");
}

function writeMarkdownLink({ label, href }: GuidanceLink): string {
  return `[${label}](${href})`;
}

/** Notes of a list and names of lists are text, whatever characters they hold. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~]/g, "\\$&");
}

/** OneHealthPort, or Connect itself for those who do not go through it (R6). */
function toPortalLinks(lines: readonly AnswerLine[]): readonly CardLink[] {
  const actions = lines.flatMap(({ decision }) => nextStepsFor(decision.rule).action ?? []);
  const links = new Map(actions.map(({ label, href }) => [href, { label, url: href, type: "absolute" as const }]));
  return [...links.values()];
}

function toAnswerLinks(lines: readonly AnswerLine[], { base }: CardFrame): readonly CardLink[] {
  const byPath = new Map(lines.map((line) => [line.path, line]));
  return [...byPath.values()].slice(0, MOST_ANSWER_LINKS).map(({ path, label, decision }) => ({
    label: `${label}, ${describeDays(decision.dateOfService)}: the whole answer`,
    url: `${base}${path}`,
    type: "absolute",
  }));
}

function describeDays({ from, to, assumed }: DateOfService): string {
  if (assumed) return "today";
  return from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
}
