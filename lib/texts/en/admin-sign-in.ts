import { countOf } from "./numbers";

/** Signing in, and what the calls of the sign-in come to. */
export const adminSignInTexts = {
  page: {
    heading: "Sign in",
    intro: "For those who keep the lists. Looking codes up takes no account.",
    needsJavaScript: "This page needs JavaScript",
    noAddress: {
      title: "Nobody can sign in at this address",
      advice: "Whoever runs Which Portal has to set PUBLIC_URL to the address that people open, and start it again.",
    },
    forgotten: "Forgot your password? Whoever runs Which Portal can set a new one: npm run admin -- set-password.",
    /** What the single sign-on came back with, to those who can do something about it. */
    refusals: {
      signup_disabled: "You have no account here yet. Ask whoever runs Which Portal to add your e-mail address.",
      account_not_linked:
        "Your organization has not confirmed your e-mail address. Ask its help desk, or use a password.",
      access_denied: "The sign-on service did not let you in.",
    },
    otherRefusal: "Signing in through your organization did not work. Try again, or use your password.",
  },

  submit: {
    ready: "Sign in",
    busy: "Signing in…",
  },

  password: {
    email: "E-mail",
    emailMissing: "Type your e-mail address.",
    password: "Password",
    passwordMissing: "Type your password.",
  },

  singleSignOn: (name: string) => `Continue with ${name}`,

  secondFactor: {
    code: {
      label: "Code",
      hint: "Six digits from your authenticator app.",
      other: "Use a backup code",
    },
    backup: {
      label: "Backup code",
      hint: "One of the codes that you kept when you set this up. Each works once.",
      other: "Use the authenticator app",
    },
    missing: "Type the code.",
  },

  call: {
    noAnswer: "The server did not answer. Check your connection and try again.",
    refused: "That did not work. Load this page again and try once more.",
    tooManyTries: (seconds: number | undefined) =>
      `Those were many tries. Wait ${seconds === undefined ? "a moment" : countOf(seconds, "second")}, then try again.`,
    /** What the codes of the sign-in mean to the person who tried. */
    faults: {
      INVALID_EMAIL_OR_PASSWORD: "The e-mail address or the password is wrong.",
      INVALID_EMAIL: "That is no e-mail address.",
      INVALID_PASSWORD: "The password is wrong.",
      INVALID_CODE: "The code is wrong or has run out. Type the one that is shown now.",
      INVALID_BACKUP_CODE: "The backup code is wrong or was used before.",
      INVALID_TWO_FACTOR_COOKIE: "This took too long. Sign in again.",
      TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "Those were too many wrong codes. Sign in again.",
      ACCOUNT_TEMPORARILY_LOCKED: "There were too many wrong codes. Wait 15 minutes, then try again.",
      PROVIDER_NOT_FOUND: "The sign-on service does not answer. Use your password, or try again later.",
      UNAUTHORIZED: "You are no longer signed in. Sign in again.",
    },
  },
} as const;
