import type { ReactNode } from "react";

/** An answer, or the refusal of one, as a card: why, what to do with it, and its proof. */
export const answerTexts = {
  title: "Answer",
  noAnswer: "No answer",
  damagedAddress: "This address is damaged",
  didYouMean: "Did you mean",
  newTab: "(new tab)",
  print: "Print",
  daysFromTo: (from: string, to: string) => `${from} to ${to}`,

  refusalCard: {
    read: (input: ReactNode) => <>Read: {input}</>,
  },

  notices: {
    source: (source: string) => `Source: ${source}`,
    published: "Where this was published",
  },

  decisionHead: {
    demo: "Demo lists",
    repaired: (typed: ReactNode, read: ReactNode) => (
      <>
        You typed {typed}; it was read as {read}.
      </>
    ),
  },

  decisionTimeline: {
    heading: (code: ReactNode, days: readonly string[], figures: (words: string) => ReactNode) => (
      <>
        The answer for {code} changes on {figures(days.join(" and on "))}
      </>
    ),
    eachPart: "Each part of the dates has its own answer below.",
  },

  alternatives: {
    title: "What decides",
    questions: {
      "line-of-business": "Which line of business is it?",
      modifier: "Which modifier goes with the code?",
      both: "Which line of business is it, and which modifier?",
    },
    ifItIs: "If it is",
    theAnswerIs: "The answer is",
    choose: "Choose",
    chooseThis: (choice: string) => `Choose: ${choice}`,
    modifier: (modifier: string) => `Modifier ${modifier}`,
    otherModifier: "Any other modifier, or none",
    lineAndModifier: (line: string, modifier: string) => `${line}, modifier ${modifier}`,
    lineAndOtherModifier: (line: string) => `${line}, any other modifier, or none`,
  },

  path: {
    title: "How this answer was found",
    states: {
      ended: "Answer found here.",
      passed: "Looked here.",
      open: "Undecided.",
      unused: "Not used.",
    },
    editions: (list: string, editions: readonly string[]) =>
      `${list}, ${editions.length === 1 ? "edition of" : "editions of"} ${editions.join(" and ")}`,
    noAuthLists: "No-Auth lists",
    healthHelpList: "HealthHelp list",
    connect: "Connect",
    noList: "No list is loaded for this date.",
    underCondition: "On the list, under a condition.",
    otherRequest: "Listed, but not for this request. Go on.",
    notNeeded: "Not needed.",
    noAuth: "On the list: no authorization is needed.",
    onNone: "Not on any. Go on.",
    noAuthFirst: "Also listed here, but the No-Auth list comes first.",
    healthHelp: "On the list, and HealthHelp reviews this date.",
    beforeHealthHelp: "On the list, but HealthHelp reviews it only from May 1, 2026. Go on.",
    notOnIt: "Not on it. Go on.",
    behavioralHealth: "Skipped: behavioral health requests go to Connect.",
    dental: "Skipped: dental requests go to Connect.",
    connectTakes: {
      any: "Takes this request.",
      open: "Takes what neither list decides.",
      beforeHealthHelp: "Takes dates of service before May 1, 2026.",
      onNoList: "Takes every code that is on neither list.",
      behavioralHealth: "Takes every behavioral health request.",
      dental: "Takes dental requests.",
    },
  },

  nextSteps: {
    title: "What to do next",
    signIn: "Signing in",
    bundledCodes: "Bundled codes",
    status: "Status of a request",
    questions: "Questions to the plan",
    deskForEveryPlan: (desk: ReactNode) => <>{desk}. For every plan.</>,
    deskFor: (desk: ReactNode, plans: readonly string[]) => (
      <>
        {desk}. For {plans.join(", ")}.
      </>
    ),
    newHere: "New to this portal?",
    guide: (link: (words: string) => ReactNode) => (
      <>Training, sign-in and contacts are on one page: {link("the guide")}.</>
    ),
  },

  fallback: {
    noFax: "If you cannot fax at all",
    emailForm: "Email the form to the plan’s provider relations team, who will fax it for you:",
    noAddress: (contact: ReactNode) => <>no address is published; ask {contact}</>,
  },

  contactLine: {
    contact: (name: string, phones: ReactNode, menu: string | undefined, email: ReactNode) => (
      <>
        {name}: {phones}
        {menu ? `, ${menu}` : null}
        {email ? <> or {email}</> : null}
      </>
    ),
    otherPhone: (phone: ReactNode) => <> or {phone}</>,
  },

  cautions: {
    title: "Before you go on",
    goodToKnow: "Good to know",
    conditions: (count: number) => (count === 1 ? "One condition" : "Conditions"),
  },

  proof: {
    title: "Proof of this look-up",
    checked: "Checked",
    rule: "Rule",
    askedFor: "Asked for",
    lists: "Lists",
    noList: "None",
    list: (name: string, editions: readonly string[], isDemo: boolean) =>
      `${name}, ${editions.join(" and ")}${isDemo ? " (demo)" : ""}`,
    copy: "Copy as text",
    link: "Link to this answer",
  },

  /** The three lines to paste into a chart. */
  chart: {
    asked: (code: string, days: string, told: readonly string[]) =>
      [`${code}, date of service ${days}`, ...told].join(", "),
    outcome: (outcome: string, rule: string, conditions: readonly string[], isDemo: boolean) =>
      [
        `${isDemo ? "DEMO, not for use: " : ""}${outcome} (rule ${rule})`,
        ...conditions.map((condition) => `condition: ${condition}`),
      ].join("; "),
    read: (lists: readonly string[], checkedAt: string) =>
      `Lists read: ${lists.join(", ") || "none"}. Checked ${checkedAt}.`,
  },
} as const;
