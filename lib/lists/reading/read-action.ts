import { normaliseText } from "../../codes/normalise-text";
import type { EntryAction } from "./row-reading";

/** What a cell says is done with its row: one of the actions, that the code simply is on the list, or that it is not. */
export type ActionWord = EntryAction | "keep" | "exclude";

const WORDS: ReadonlyMap<string, ActionWord> = new Map([
  ...toRows(
    "add",
    "a|add|added|adding|addition|additions|new|new code|new codes|insert|inserted|include|included|add to list|added to list|add code|code added|newly added|+",
  ),
  ...toRows(
    "delete",
    "d|del|delete|deleted|deletion|deletions|remove|removed|removal|drop|dropped|term|termed|terminate|terminated|termination|end|ended|end date|end dated|expire|expired|discontinue|discontinued|retire|retired|delete from list|removed from list|code deleted|code removed",
  ),
  ...toRows(
    "change",
    "c|chg|change|changed|changes|revise|revised|revision|r|rev|u|update|updated|modify|modified|m|amended|edit|edited|description change|description changed|replace|replaced",
  ),
  ...toRows(
    "keep",
    "active|current|existing|no change|no changes|unchanged|none|continue|continued|continuing|same|valid|open|on list|listed",
  ),
  ...toRows("exclude", "inactive|excluded|exclude|not covered|noncovered|non covered|invalid|obsolete|not on list"),
]);

const SUBJECT =
  "(?:(?:the )?(?:following |these )?(?:cpt |hcpcs |cpt and hcpcs |cpt/hcpcs |procedure |billing )?(?:codes?|procedures?|items?|services?|entries)(?: that)?(?: (?:is|are|were|was|have been|has been|to be|being|will be))? )";
const WHEN =
  "(?: (?:codes?|procedures?|items?|services?|entries|(?:to|from|on) (?:the |this )?[a-z -]{0,40}list))?(?:,? ?\\(?(?:effective|eff\\.?|as of|on|for|from|beginning|starting)\\b.*|\\(.*\\))?";
const HEADINGS: readonly (readonly [EntryAction | "exclude", RegExp])[] = [
  ["add", toHeading("adds?|added|additions?|new(?:ly added)?|adding")],
  [
    "delete",
    toHeading(
      "deletes?|deleted|deletions?|removed?|removals?|removing|terms?|termed|terminated|terminations?|discontinued|retired|ended|expired",
    ),
  ],
  ["change", toHeading("changes?|changed|revised?|revisions?|updated?|updates|modified|modifications?")],
  ["exclude", toHeading("excluded?|exclusions?|not covered|non-?covered|not included|inactive|obsolete|invalid")],
];
const LONGEST_HEADING = 120;

function toRows(action: ActionWord, words: string): [string, ActionWord][] {
  return words.split("|").map((word) => [word, action]);
}

function toHeading(verbs: string): RegExp {
  // With the subject in front "codes added"; or the verb first, where only a few words may follow: not "New patient".
  return new RegExp(`^(?:${SUBJECT}(?:${verbs})${WHEN}|(?:${verbs})${WHEN})$`, "i");
}

/**
 * What does a cell of an action column say? Undefined where its word is none that is known.
 *
 * @example
 * readAction("ADDED"); // "add"
 * readAction("Active"); // "keep"
 */
export function readAction(cell: string): ActionWord | undefined {
  const text = normaliseText(cell)
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .replace(/[.:*!]+$/, "")
    .trim();
  return WORDS.get(text);
}

/**
 * Does a heading say that what follows is added to a list, deleted from it, changed, or no part of it?
 *
 * @example
 * readActionHeading("Codes added effective 7/1/2026"); // "add"
 * readActionHeading("New patient visits"); // undefined
 */
export function readActionHeading(heading: string): EntryAction | "exclude" | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const text = normaliseText(heading)
    .replaceAll(/\s+/g, " ")
    .replace(/[\s:.*-]+$/, "")
    .replace(/^[\s*-]+/, "");
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0];
}
