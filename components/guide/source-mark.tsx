import { type Sourced, toSources } from "@/lib/guidance/source";
import { guideTexts } from "@/texts/guide";

/** The letters of the pages that say so; each leads to its page at the foot. */
export function SourceMark({ fact }: { readonly fact: Sourced }) {
  return toSources(fact).map((letter) => (
    <a
      key={letter}
      href={`#source-${letter}`}
      className="-my-2 ml-0.5 inline-block min-w-6 rounded-control py-2 text-center align-super print:my-0 print:py-0 text-[0.65rem] leading-none font-medium text-ink-faint no-underline hover:text-ink hover:underline print:ml-px print:min-w-0"
    >
      <span className="sr-only print:hidden">{guideTexts.sources.mark} </span>
      {letter}
    </a>
  ));
}
