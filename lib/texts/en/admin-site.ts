/** The frame of the maintainers' pages, and what several of them say. */
export const adminSiteTexts = {
  /** What each page is called: in the navigation, as its title and at its top. */
  pages: {
    overview: "Overview",
    import: "Import",
    versions: "Versions",
    notices: "Notices",
    apiKeys: "API keys",
    auditLog: "Audit log",
    account: "Account",
  },

  navigation: {
    label: "Maintainers",
    signedInAs: "Signed in as",
    signOut: "Sign out",
  },

  sessionEnd: {
    soon: (at: string) =>
      `You will be signed out at ${at}, twelve hours after you signed in. Every decision is kept. To choose the moment yourself, sign out and in again before.`,
    over: (at: string) =>
      `You were signed out at ${at}, twelve hours after you signed in. What you typed still stands: sign in again in a new tab, and go on here.`,
    signIn: "Sign in again (new tab)",
  },

  roles: {
    viewer: "viewer",
    maintainer: "maintainer",
  },

  cancel: "Cancel",
  noSuchDay: "There is no such day.",

  callAdmin: {
    noAnswer: "The server did not answer. Check your connection and try again; what was kept before is still there.",
    signedOut: "You are no longer signed in. Sign in again and go on.",
    notAllowed: "Your role may look and not change anything.",
  },

  databaseAway: {
    heading: "The database does not answer",
    intro:
      "Until it is back, nobody can sign in and nothing can be changed. Look-ups go on from the last known lists, and nothing that was published is lost.",
  },
} as const;
