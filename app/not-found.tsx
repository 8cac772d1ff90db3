import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";

export const metadata: Metadata = { title: "No such page" };

export default function NotFound() {
  return (
    <main id="main" className="page-column pt-16">
      <h1 className="text-title">There is no such page</h1>
      <p className="mt-2 mb-6 max-w-prose text-ink-soft">
        The address may be cut off or out of date. Look the code up instead.
      </p>
      <ButtonLink href="/" variant="primary">
        Look up a code
      </ButtonLink>
    </main>
  );
}
