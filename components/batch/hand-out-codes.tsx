import { batchHandOutTexts } from "@/texts/batch-hand-out";

/** Codes in columns, as one run of text: thousands of them cost the page no more than one. */
export function HandOutCodes({ codes }: { readonly codes: readonly string[] }) {
  const longest = codes.reduce((most, code) => Math.max(most, code.length), 0);
  return (
    <>
      <p
        className="code-figures mt-2 text-base leading-snug whitespace-pre-line"
        style={{ columnWidth: `${longest + 1}ch`, columnGap: "1.25rem" }}
      >
        {codes.join("\n")}
      </p>
      {codes.some((code) => code.endsWith("?")) ? (
        <p className="mt-1 text-xs text-ink-soft">{batchHandOutTexts.handOutCodes.questionMark}</p>
      ) : null}
    </>
  );
}
