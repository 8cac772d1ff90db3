import { lookUpTexts } from "@/texts/look-up";

const { typing } = lookUpTexts;

/** How far somebody has got with a code: nothing yet, the start of one, or something that can be judged. */
export type TypingState = "empty" | "incomplete" | "complete";

const LABEL = /^(?:(?:cpt|hcpcs)(?:\s+code)?[\s:]*)/i;
const START_OF_A_CODE = /^[a-z0-9.]{1,4}$/i;
const START_OF_A_MODIFIER = /^[a-z0-9]{5}(?:[\s-]+[a-z0-9]{2})*(?:[\s-]+[a-z0-9]?|[a-z0-9])$/i;
const START_OF_A_LABEL = /^(?:c|cp|cpt|h|hc|hcp|hcpc|hcpcs)[\s:]*$/i;

/**
 * Says whether a text may still become a code, so that the box does not scold while somebody types.
 *
 * @example
 * toTypingState("705"); // "incomplete"
 * toTypingState("70551-2"); // "incomplete": a modifier has two characters
 * toTypingState("7055X"); // "complete": five characters that are no code
 */
export function toTypingState(text: string): TypingState {
  const typed = text.trimStart();
  if (typed.trim() === "") return "empty";
  if (START_OF_A_LABEL.test(typed)) return "incomplete";
  const code = typed.replace(LABEL, "");
  if (START_OF_A_CODE.test(code.trim()) || code === "") return "incomplete";
  // A space after a whole code is where a modifier would start; the code by itself is still the question.
  return START_OF_A_MODIFIER.test(code) && !/\s$/.test(code) ? "incomplete" : "complete";
}

/** What to say to somebody in the middle of a code. */
export function describeMissing(text: string): string {
  const code = text.trim().replace(LABEL, "");
  if (code.length >= 5) return typing.modifier;
  if (code === "") return typing.code;
  return typing.codeMissing(5 - code.length);
}
