import type { Metadata } from "next";
import { BatchWorkbench } from "@/components/batch/batch-workbench";
import { LiveListsBand } from "@/components/lookup/live-lists-band";
import { Callout } from "@/components/ui/callout";

export const metadata: Metadata = { title: "Code lists" };

export default function BatchPage() {
  return (
    <>
      <LiveListsBand />
      <main id="main" className="page-column pt-8 pb-16 sm:pt-12">
        <h1 className="text-title print:hidden">Which portal does each code go to?</h1>
        <p className="mt-2 mb-8 max-w-prose text-pretty text-ink-soft sm:mb-10 print:hidden">
          Paste codes as you have them. Everything happens in this browser: nothing you paste leaves it.
        </p>
        <noscript>
          <Callout tone="caution" title="This page needs JavaScript" className="mb-8">
            <p className="mt-1 text-base">
              The codes you paste are read in your browser and not on a server. Without JavaScript you can{" "}
              <a href="/answer" className="text-link">
                look up one code at a time
              </a>
              .
            </p>
          </Callout>
        </noscript>
        <BatchWorkbench />
      </main>
    </>
  );
}
