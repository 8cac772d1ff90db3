import type { Metadata } from "next";
import { BatchWorkbench } from "@/components/batch/batch-workbench";
import { LiveListsBand } from "@/components/lookup/live-lists-band";
import { Callout } from "@/components/ui/callout";
import { batchPasteTexts } from "@/texts/batch-paste";

const { page } = batchPasteTexts;

export const metadata: Metadata = { title: page.title };

export default function BatchPage() {
  return (
    <>
      <LiveListsBand />
      <main id="main" className="page-column pt-8 pb-16 sm:pt-12">
        <h1 className="text-title print:hidden">{page.heading}</h1>
        <p className="mt-2 mb-8 max-w-prose text-pretty text-ink-soft sm:mb-10 print:hidden">{page.intro}</p>
        <noscript>
          <Callout tone="caution" title={page.noScriptTitle} className="mb-8">
            <p className="mt-1 text-base">
              {page.noScript((words) => (
                <a href="/answer" className="text-link">
                  {words}
                </a>
              ))}
            </p>
          </Callout>
        </noscript>
        <BatchWorkbench />
      </main>
    </>
  );
}
