import { LiveListsBand } from "@/components/lookup/live-lists-band";
import { LookUp } from "@/components/lookup/look-up";
import { lookUpTexts } from "@/texts/look-up";

export default function LookUpPage() {
  return (
    <>
      <LiveListsBand />
      <main id="main" className="page-column pt-6 sm:pt-12">
        <h1 className="text-title print:hidden">{lookUpTexts.page.heading}</h1>
        <p className="mt-2 hidden text-ink-soft sm:block print:hidden">{lookUpTexts.page.promise}</p>
        <div className="mt-5 sm:mt-10">
          <LookUp />
        </div>
      </main>
    </>
  );
}
