import type { Metadata } from "next";
import { PrintButton } from "@/components/decision/print-button";
import { GuideSections } from "@/components/guide/guide-sections";
import { QuestionPath } from "@/components/guide/question-path";
import { SourceList } from "@/components/guide/source-list";
import { guideTexts } from "@/texts/guide";

const { page } = guideTexts;

export const metadata: Metadata = {
  title: page.title,
  description: page.description,
};

/** What does not come from the lists: it needs no database and is the same for everybody. */
export default function GuidePage() {
  return (
    <main id="main" className="page-column pt-8 sm:pt-12 print:px-0 print:pt-0">
      <div className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 print:mb-1.5">
        <div>
          <h1 className="text-title print:text-[14pt]">{page.heading}</h1>
          <p className="mt-2 max-w-prose text-pretty text-ink-soft print:mt-0 print:max-w-none print:text-[7.5pt]">
            {page.independence}
          </p>
        </div>
        <span className="print:hidden">
          <PrintButton>{page.print}</PrintButton>
        </span>
      </div>
      <section aria-labelledby="three-questions" className="mb-10 print:mb-1.5">
        <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 print:mb-1">
          <h2 id="three-questions" className="text-lg font-semibold tracking-tight print:text-[10pt]">
            {page.questions}
          </h2>
          <a href="/" className="text-link inline-flex min-h-6 items-center text-sm text-ink-soft print:hidden">
            {page.lookUp}
          </a>
        </div>
        <QuestionPath />
      </section>
      <GuideSections />
      <SourceList />
    </main>
  );
}
