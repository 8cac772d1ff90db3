import type { Fact } from "@/lib/guidance/fact";

/** A fact as a sentence; its link, where there is one, ends it. */
export function FactText({ fact: { text, link } }: { readonly fact: Fact }) {
  if (link === undefined) return text;
  return (
    <>
      {text}{" "}
      <a href={link.href} className="text-link" rel="noreferrer">
        {link.label}
      </a>
      .
    </>
  );
}
