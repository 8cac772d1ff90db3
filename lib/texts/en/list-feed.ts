import { formatCount } from "./numbers";

/** The feed of what happened to the lists. Its sentences stand in HTML as they are, so none may hold `<` or `&`. */
export const listFeedTexts = {
  author: "Which Portal",
  title: "Which Portal: changes of the lists",
  titleOf: (list: string) => `Which Portal: changes of the ${list}`,
  description: "What was added and removed, and which codes go to another portal",

  published: (list: string, day: string, difference: string) => `${list} of ${day}: ${difference}`,
  withdrawn: (list: string, day: string, difference: string) => `${list} of ${day}: withdrawn, ${difference}`,

  demo: "A demo list, not the plan's.",
  noOtherEdition: "No other edition of this list holds on that day.",
  holdsAgain: (day: string) => `The edition of ${day} holds again.`,
  comparedWith: (day: string) => `Compared with the edition of ${day}.`,
  answersFor: (day: string) => `Answers are those for services on ${day}.`,

  added: (codes: string) => `Added: ${codes}`,
  removed: (codes: string) => `Removed: ${codes}`,
  changed: (codes: string) => `Changed: ${codes}`,
  andMore: (codes: string, left: number) => `${codes} and ${formatCount(left)} more`,
} as const;
