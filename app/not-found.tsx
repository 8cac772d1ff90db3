import type { Metadata } from "next";
import { ButtonLink } from "@/components/ui/button";
import { siteTexts } from "@/texts/site";

const { notFound } = siteTexts;

export const metadata: Metadata = { title: notFound.title };

export default function NotFound() {
  return (
    <main id="main" className="page-column pt-16">
      <h1 className="text-title">{notFound.heading}</h1>
      <p className="mt-2 mb-6 max-w-prose text-ink-soft">{notFound.advice}</p>
      <ButtonLink href="/" variant="primary">
        {notFound.lookUp}
      </ButtonLink>
    </main>
  );
}
