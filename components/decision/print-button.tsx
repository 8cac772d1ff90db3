"use client";

import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { answerTexts } from "@/texts/answer";
import { Button } from "../ui/button";

/** Opens the print dialog. Browsers have one of their own, so it is hidden where scripts are off. */
export function PrintButton({ children = answerTexts.print }: { readonly children?: ReactNode }) {
  return (
    <Button size="small" className="noscript:hidden" onClick={() => window.print()}>
      <Printer aria-hidden className="size-4" />
      {children}
    </Button>
  );
}
