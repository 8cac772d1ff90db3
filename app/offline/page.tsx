import type { Metadata } from "next";
import { TryAgainButton } from "@/components/offline/try-again-button";

export const metadata: Metadata = { title: "Offline", robots: { index: false } };

const KEPT_PAGES = [
  { href: "/", name: "Look up a code" },
  { href: "/batch", name: "Code lists" },
  { href: "/guide", name: "Guide" },
];

/** What opens offline in the place of a page that is not kept on the device. */
export default function OfflinePage() {
  return (
    <main id="main" className="page-column pt-16 pb-16">
      <h1 className="text-title">This page needs a connection</h1>
      <p className="mt-2 mb-6 max-w-prose text-ink-soft">
        The server cannot be reached, and this page is not kept on your device. These pages are, and work offline:
      </p>
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
