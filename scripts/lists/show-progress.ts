import type { ImportProgress } from "../../lib/lists/drafts/draft-documents";

const STAGES = {
  reading: "Reading the file",
  understanding: "Finding the entries",
  keeping: "Keeping the draft",
} as const satisfies Record<ImportProgress["stage"], string>;

const CLEAR_LINE = "\r\u001B[K";

/** Shows on one line of a terminal how far an import is; says nothing where nobody looks. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr) {
  const write = (text: string) => {
    if (stream.isTTY) stream.write(text);
  };
  return {
    show: ({ stage, done, total }: ImportProgress) => {
      const part = done === undefined || !total ? "" : ` ${Math.min(100, Math.round((done / total) * 100))} %`;
      write(`${CLEAR_LINE}${STAGES[stage]} …${part}`);
    },
    clear: () => write(CLEAR_LINE),
  };
}
