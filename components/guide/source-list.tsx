import { GUIDE_SOURCES } from "@/lib/guidance/source-pages";
import { guideTexts } from "@/texts/guide";

/** The pages behind the letters. On paper their addresses are written out. */
export function SourceList() {
  return (
    <section
      aria-labelledby="sources"
      className="mt-8 border-t border-line pt-4 text-sm text-ink-soft print:mt-0 print:pt-1 print:text-[7pt] print:leading-[1.25]"
    >
      <h2 id="sources" className="mb-2 font-semibold text-ink print:mb-0">
        {guideTexts.sources.title}
      </h2>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 print:gap-y-0">
        {GUIDE_SOURCES.map(({ letter, name, links }) => (
          <div key={letter} className="contents">
            <dt id={`source-${letter}`} className="font-medium text-ink">
              {letter}
            </dt>
            <dd>
              {name}
              {links.map(({ href, label }) => (
                <span key={href}>
                  {" · "}
                  <a href={href} className="text-link print:hidden" rel="noreferrer">
                    {label}
                  </a>
                  <span className="hidden break-all print:inline">{href.replace("https://", "")}</span>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
