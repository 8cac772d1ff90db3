import type { Metadata } from "next";
import { TryAgainButton } from "@/components/offline/try-again-button";
import { offlineTexts } from "@/texts/offline";

export const metadata: Metadata = { title: offlineTexts.title, robots: { index: false } };

const KEPT_PAGES = [
  { href: "/", name: offlineTexts.pages.lookUp },
  { href: "/batch", name: offlineTexts.pages.batch },
  { href: "/guide", name: offlineTexts.pages.guide },
];

/** What opens offline in the place of a page that is not kept on the device. */
export default function OfflinePage() {
  return (
    <main id="main" className="page-column pt-16 pb-16">
      <h1 className="text-title">{offlineTexts.heading}</h1>
      <p className="mt-2 mb-6 max-w-prose text-ink-soft">{offlineTexts.advice}</p>
      <ul className="mb-8">
        {KEPT_PAGES.map(({ href, name }) => (
          <li key={href}>
            <a href={href} className="text-link inline-flex min-h-11 items-center">
              {name}
            </a>
          </li>
        ))}
      </ul>
      <TryAgainButton />
    </main>
  );
}
