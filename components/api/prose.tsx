import { clsx } from "clsx";
import { Fragment } from "react";

interface ProseProps {
  /** Paragraphs with an empty line between them; what stands between backticks is code. */
  readonly text: string;
  readonly className?: string;
}

/** Running text of the API’s description. */
export function Prose({ text, className }: ProseProps) {
  return (
    <div className={clsx("max-w-prose space-y-2 text-sm leading-relaxed text-pretty text-ink-soft", className)}>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph}>
          <Inline text={paragraph} />
        </p>
      ))}
    </div>
  );
}

/** One line of such text. */
export function Inline({ text }: { readonly text: string }) {
  let at = 0;
  return text.split("`").map((part, index) => {
    at += part.length + 1;
    return index % 2 === 0 ? <Fragment key={at}>{part}</Fragment> : <Code key={at}>{part}</Code>;
  });
}

/** A word of code in running text. */
function Code({ children }: { readonly children: string }) {
  return (
    <code className="rounded-sm bg-sunken px-1 py-0.5 font-mono text-[0.9em] break-words text-ink">{children}</code>
  );
}

/** Sets words of a sentence as code. */
export function toCode(words: string) {
  return <Code>{words}</Code>;
}

/** Sets words of a sentence apart. */
export function toStrong(words: string) {
  return <strong className="font-medium text-ink">{words}</strong>;
}
