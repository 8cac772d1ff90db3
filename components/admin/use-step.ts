"use client";

import { useCallback, useEffect, useState } from "react";
import { DRAFT_STEPS, type DraftStep } from "./draft-steps";

/** Which step of a draft is open. The address remembers it, so that a reload and a shared link come back to it. */
export function useStep(): readonly [DraftStep, (step: DraftStep) => void] {
  const [step, setStep] = useState<DraftStep>("read");

  useEffect(() => {
    const follow = () => setStep(readStep());
    follow();
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);

  const open = useCallback((next: DraftStep) => {
    setStep(next);
    window.history.replaceState(window.history.state, "", `#${next}`);
  }, []);

  return [step, open];
}

function readStep(): DraftStep {
  const named = window.location.hash.slice(1);
  return DRAFT_STEPS.find((step) => step === named) ?? "read";
}
