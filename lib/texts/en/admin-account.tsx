import type { ReactNode } from "react";
import { countOf } from "./numbers";

/** The page on which somebody keeps their own account. */
export const adminAccountTexts = {
  page: {
    heading: "Your account",
    intro: {
      viewer: (email: string) => `${email}. You are a viewer. You may look at everything here.`,
      maintainer: (email: string) => `${email}. You are a maintainer. You may also import, publish and withdraw.`,
    },
    name: "Name",
    password: "Password",
    secondFactorOn: {
      title: "Second factor: on",
      intro: "After your password you are asked for a code from your authenticator app.",
    },
    secondFactorOff: {
      title: "Second factor: off",
      intro:
        "After your password you would also be asked for a code from an app on your phone. A stolen password alone is then worth nothing.",
    },
    sessions: "Where you are signed in",
    sessionsIntro: "A sign-in ends by itself after 12 hours.",
  },

  name: {
    label: "Name",
    save: "Save name",
    saved: "Saved",
  },

  password: {
    current: "Current password",
    next: "New password",
    hint: (shortest: number) => `At least ${countOf(shortest, "character")}. Several words are easy to keep in mind.`,
    change: "Change password",
    changed: "Changed. Every other browser is signed out.",
  },

  secondFactor: {
    setUp: { action: "Set up", password: "Your password, to set up" },
    makeCodes: { action: "Make new backup codes", password: "Your password, to make new backup codes" },
    turnOff: { action: "Turn off", password: "Your password, to turn off" },
  },

  pairing: {
    addAccount: "In your authenticator app, add an account: point its camera at the picture, or give it the key below.",
    picture: "Picture of the key, for the camera of an authenticator app",
    copyKey: "Copy key",
    openApp: "Open in an app on this device",
    typeCode: "Type the six digits that the app shows now.",
    code: "Code",
    turnOn: "Turn on",
  },

  backupCodes: {
    title: "Keep these codes now",
    advice: "Each signs you in once if you lose your app. They are not shown again, and older ones no longer work.",
    label: "Backup codes",
    copy: "Copy codes",
    kept: "I have kept them",
  },

  sessions: {
    isThis: "this browser",
    since: (moment: ReactNode) => <>since {moment}</>,
    signOut: (browser: string, speakOnly: (words: string) => ReactNode) => <>Sign out{speakOnly(` ${browser}`)}</>,
    signedOut: (browser: string) => `${browser} is signed out.`,
    signOutOthers: "Sign out everywhere else",
    signedOutOthers: "Every other browser is signed out.",
  },
} as const;
