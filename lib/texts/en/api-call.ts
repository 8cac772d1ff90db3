/** Trying a call on the page for developers; all else on it is in `api-page`. */
export const apiCallTexts = {
  copy: "Copy",

  tryCall: {
    label: (operation: string) => `Try: ${operation}`,
    noPatientData: "Codes and days are enough. Send nothing about a patient.",
    notGiven: "not given",
    body: "Body",
    send: "Send",
    copyAsCurl: "Copy as curl",
  },

  callAnswer: {
    underWay: "Sending",
    failed: "No answer",
    failedAdvice: "The server did not answer. Look whether you are online, and send it again.",
    answered: (status: number, milliseconds: number) => `Status ${status}, in ${milliseconds} ms`,
    label: (operation: string) => `Answer to: ${operation}`,
    cut: "The rest is too long to be shown here.",
  },
} as const;
