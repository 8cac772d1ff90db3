"use client";

import { Button } from "@/components/ui/button";

export default function ErrorPage({ retry }: { readonly retry: () => void }) {
  return (
    <main id="main" className="page-column pt-16">
      <h1 className="text-title">This page could not be shown</h1>
      <p className="mt-2 mb-6 max-w-prose text-ink-soft">
        Something went wrong on our side, so there is no answer. What you typed was not kept.
      </p>
      <Button variant="primary" onClick={retry}>
        Try again
      </Button>
    </main>
  );
}
