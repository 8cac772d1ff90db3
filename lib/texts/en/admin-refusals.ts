import { countOf } from "./numbers";

/** Why a call of those who keep the lists was refused, or came to nothing. */
export const adminRefusalTexts = {
  noKey: "There is no key of this number, or it was revoked before.",
  tooManyKeys: (most: number) =>
    `${countOf(most, "key is", "keys are")} in use. Revoke one that is not needed, then try again.`,
  noFile: "There is no file of this number.",
  noNotice: "There is no notice of this number, or it was taken back before.",
  noSession: "You are not signed in there any more.",

  decisions: {
    tooFewRows: "The draft has fewer rows than that.",
    noRow: "No such row",
  },

  imports: {
    whichList: "Say for which list the file is.",
    noList: "There is no such list",
    cutOff: "The file ended before it was whole. Send it again.",
  },

  withdrawal: {
    noList: "There is no such list.",
    refusals: {
      "not-published": "No edition of this name is published: it was withdrawn before, or never was.",
      "lists-changed": "Somebody published or withdrew an edition meanwhile. Look again, and try once more.",
      "no-reason": "Say in a sentence why.",
    },
  },

  user: {
    signedOut: "Sign in at /admin/sign-in, then try again.",
    notAllowed: (needed: string, role: string) => `This takes a ${needed}; you are signed in as a ${role}.`,
    databaseAway: "Nothing can be changed until it is back. Then look what was done before you try again.",
    failed: "Something went wrong here. Look what was done before you try again.",
  },

  origin: {
    noAddress: "Set PUBLIC_URL to the address under which people open this app, then start it again.",
    otherSite: (own: string) => `This is taken only from the pages at ${own}. Open them there and try again.`,
  },

  signIn: {
    databaseAway: "The database does not answer. Try again in a moment; nothing that was published is lost.",
    nothingHere: "There is no such address. Sign in at /admin/sign-in.",
    failed: "Try again in a moment.",
    badField: "A field is missing, empty or too long.",
    wait: (minutes: number) =>
      `Wait ${minutes < 120 ? countOf(minutes, "minute") : countOf(Math.ceil(minutes / 60), "hour")}, then try again.`,
  },

  password: {
    tooShort: (fewest: number) => `Use at least ${fewest} characters.`,
    tooLong: (most: number) => `Use at most ${most} characters.`,
    guessable:
      "This is among the passwords that are guessed first. Use several words that have nothing to do with each other.",
  },
} as const;
