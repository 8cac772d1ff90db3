import type { ReactNode } from "react";

/** The page of the keys to the API. */
export const adminKeysTexts = {
  page: {
    intro:
      "A key gives other software, such as a practice system, higher limits on the API. It opens nothing else: what the API answers is public with or without one.",
    inUse: "In use",
    noneInUse: "No key is in use. Everybody calls within the ordinary limits.",
    revoked: "Revoked",
    noneRevoked: "None yet.",
    newKey: "New key",
  },

  /** What is shown of a key that was made before: its last characters. */
  hidden: (hint: string) => `wp_…${hint}`,

  list: {
    made: (at: ReactNode, by: string) => (
      <>
        Made {at} by {by}
      </>
    ),
    madeAndRevoked: (at: ReactNode, by: string, revokedAt: ReactNode, revokedBy: string) => (
      <>
        Made {at} by {by}, revoked {revokedAt} by {revokedBy}
      </>
    ),
  },

  form: {
    name: "Who is it for?",
    nameHint: "The practice or the software, as you will look for it here",
    nameMissing: "Say who the key is for.",
    make: "Make a key",
  },

  made: {
    label: "The new key",
    title: "Copy this key now",
    advice: (name: ReactNode) => <>It is for {name} and is not shown again: only a fingerprint of it is kept.</>,
    use: "The software sends it in the header X-API-Key with each call.",
    copy: "Copy key",
    kept: "I have kept it",
  },

  revoke: {
    label: (name: string, speakOnly: (words: string) => ReactNode) => <>Revoke…{speakOnly(` the key of ${name}`)}</>,
    question: "Revoke this key?",
    which: (name: string, key: ReactNode) => (
      <>
        {name}, {key}
      </>
    ),
    effect:
      "Within ten seconds it gives nobody higher limits any more. This cannot be taken back; the line stays here for the record.",
    yes: "Revoke it",
  },
} as const;
