import { Fragment } from "react";
import type { TypeWord } from "./schema-rows";

/** The words for a type, with links to the shapes in it. */
export function TypeWords({ words }: { readonly words: readonly TypeWord[] }) {
  return (
    <span className="font-mono text-xs break-words">
      {words.map((word, index) => {
        const key = `${index} ${typeof word === "string" ? word : word.shape}`;
        if (typeof word === "string") return <Fragment key={key}>{word}</Fragment>;
        return (
          <a key={key} href={`#shape-${word.shape}`} className="text-link inline-flex min-h-6 items-center">
            {word.shape}
          </a>
        );
      })}
    </span>
  );
}
