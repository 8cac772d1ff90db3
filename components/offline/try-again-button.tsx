"use client";

import { uiTexts } from "@/texts/ui";
import { Button } from "../ui/button";

/** Asks the server once more for the page whose address stands in the browser. */
export function TryAgainButton() {
  return <Button onClick={() => location.reload()}>{uiTexts.tryAgain}</Button>;
}
