import type { Contact } from "../guidance/contacts";
import type { Fact, Help } from "../guidance/fact";
import type { GuidanceLink } from "../guidance/links";
import { type Fallback, nextStepsFor } from "../guidance/next-steps";
import { plansFor } from "../guidance/plans";
import { PORTALS } from "../guidance/portals";
import type { Decision } from "../router/decision";
import { LINE_OF_BUSINESS_WORDS, OUTCOME_WORDS } from "../router/explain";
import type { Destination } from "../router/routing-tables";
import type { DaysLimit } from "./service-days";

/** What stands before everything that was read from lists which are not the plan's. */
export const DEMO_WORDS = "Demo lists, not for use.";

/** What an order leaves open about its days, and what the answer is for instead. */
export const DAYS_LIMIT_WORDS: Readonly<Record<DaysLimit, string>> = {
  "no-start": "The period of the order has no start: this is the answer for its last day.",
  "no-end": "The period of the order has no end: this is the answer for its first day.",
  "first-year-only": "The period of the order is longer than a year: this is the answer for its first 366 days.",
};

/** What is said where an order has no code of a system that the lists are made of. */
export const CODE_NEEDED_WORDS =
  "The order has no procedure code that the lists know. Add its CPT, HCPCS or CDT code to learn which portal to use.";

/** What is said before the reason why a date could not be read (R10). */
export const DATE_UNREADABLE_WORDS = "The date of service of the order could not be read, so there is no answer.";

/** What a destination is called in full: the portal's own name, or that none is needed. */
export function nameDestination(outcome: Destination): string {
  return PORTALS.find((portal) => portal.outcome === outcome)?.name ?? OUTCOME_WORDS[outcome];
}

/** Writes a link into a text: as Markdown where a card shows it, as words where only plain text is shown. */
export type WriteLink = (link: GuidanceLink) => string;

/** A link as plain text. */
export function writePlainLink({ label, href }: GuidanceLink): string {
  return `${label} (${href})`;
}

/** The answer under each choice of what is not known (R12), one sentence each. */
export function describeAlternatives({ alternatives }: Decision): readonly string[] {
  return alternatives.map(({ when, outcome }) => {
    const line = when.lineOfBusiness === undefined ? [] : [LINE_OF_BUSINESS_WORDS[when.lineOfBusiness]];
    const modifier = when.modifier === null ? ["another modifier, or none"] : toModifierWords(when.modifier);
    return `With ${[...line, ...modifier].join(" and ")}: ${nameDestination(outcome)}.`;
  });
}

function toModifierWords(modifier: string | undefined): readonly string[] {
  return modifier === undefined ? [] : [`modifier ${modifier}`];
}

/** What entries of the lists ask for beside their outcome (R12). */
export function describeConditions({ conditions }: Decision): readonly string[] {
  return conditions.map(({ text }) => endSentence(`Condition of the list: ${text.replace(/\s+/g, " ").trim()}`));
}

/** What to do after an answer by its rule, in sentences: the portal, what else works, sign-in, status, who helps. */
export function describeSteps({ rule, outcome }: Decision, write: WriteLink): readonly string[] {
  const steps = nextStepsFor(rule);
  const facts = [...steps.signIn.map(withQuestion), ...(steps.status === undefined ? [] : [steps.status])];
  return [
    // Where nothing is sent, the text speaks of the page on which the answer stands.
    outcome === "no-auth-needed" ? steps.title : `${steps.title}: ${steps.text}`,
    ...(steps.fallback === undefined ? [] : describeFallback(steps.fallback, write)),
    ...facts.map(({ text, link }) => (link === undefined ? text : `${text} ${write(link)}`)),
    `Questions: ${describeContact(steps.contact)}`,
  ].map(endSentence);
}

function withQuestion({ question, text, link }: Help): Pick<Fact, "text" | "link"> {
  return { text: `${question} ${text}`, ...(link === undefined ? {} : { link }) };
}

/** R3 mail is the last way, behind fax. */
function describeFallback({ title, text, forms, link, mailByPlan, contact }: Fallback, write: WriteLink): string[] {
  const names = forms.map(({ name, linesOfBusiness }) => `${name} (${linesOfBusiness})`);
  return [
    [`${title}: ${text}`, ...(contact === undefined ? [] : [describeContact(contact)])].map(endSentence).join(" "),
    ...(names.length === 0 ? [] : [`Forms: ${names.join(", ")}${link === undefined ? "" : `, on ${write(link)}`}`]),
    ...(mailByPlan
      ? [
          `If you cannot fax at all, email the form to the plan's provider relations team, who fax it for you. ${describeMail()}`,
        ]
      : []),
  ];
}

function describeMail(): string {
  return plansFor(undefined)
    .map(({ name, providerRelations, contact }) => `${name}: ${providerRelations ?? `ask ${describeContact(contact)}`}`)
    .join("; ");
}

/** Who to ask, with every way to reach them. */
function describeContact({ name, phones, email, menu }: Contact): string {
  const ways = [phones.join(" or "), ...(menu === undefined ? [] : [menu]), ...(email === undefined ? [] : [email])];
  return `${name}, ${ways.join(", ")}`;
}

function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
