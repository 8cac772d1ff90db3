/** Parts of pages that know no subject. */
export const uiTexts = {
  copied: "Copied",
  notCopied: "Your browser did not allow copying. Select the text and copy it.",
  file: "File",
  replaceFile: (file: string) => `${file} · choose another one to replace it`,
  tryAgain: "Try again",
} as const;
