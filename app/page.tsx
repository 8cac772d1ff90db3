import { LiveListsBand } from "@/components/lookup/live-lists-band";
import { LookUp } from "@/components/lookup/look-up";

export default function LookUpPage() {
  return (
    <>
      <LiveListsBand />
      <main id="main" className="page-column pt-6 sm:pt-12">
        <h1 className="text-title print:hidden">Which portal does it go to?</h1>
        <p className="mt-2 hidden text-ink-soft sm:block print:hidden">
          The answer shows as you type, and what you type stays in this browser.
        </p>
        <div className="mt-5 sm:mt-10">
          <LookUp />
        </div>
      </main>
    </>
  );
}
