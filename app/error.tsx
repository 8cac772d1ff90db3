"use client";

import { Button } from "@/components/ui/button";
import { siteTexts } from "@/texts/site";

const { failed } = siteTexts;

export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return (
    <main id="main" className="page-column pt-16">
      <h1 className="text-title">{failed.heading}</h1>
      <p className="mt-2 mb-6 max-w-prose text-ink-soft">{failed.advice}</p>
      <Button variant="primary" onClick={retry}>
        {failed.retry}
      </Button>
    </main>
  );
}
