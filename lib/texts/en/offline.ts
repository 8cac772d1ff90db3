/** The installed app, and what opens without a connection. */
export const offlineTexts = {
  appDescription: "Which prior-authorization portal for a procedure code and a date of service.",
  title: "Offline",
  heading: "This page needs a connection",
  advice: "The server cannot be reached, and this page is not kept on your device. These pages are, and work offline:",
  pages: {
    lookUp: "Look up a code",
    batch: "Code lists",
    guide: "Guide",
  },
} as const;
