"use client";

import type { Answer } from "@/lib/router/answer";
import { toCodeLabel } from "@/lib/router/answer-link";
import { OUTCOME_WORDS } from "@/lib/router/explain";
import { describeDaysInFull } from "../decision/describe-days";
import type { LookUpView } from "./use-look-up";
import { useSettled } from "./use-settled";

/** Tells screen readers the answer in one sentence, once typing has settled. */
export function Announcement({ view, several }: { readonly view: LookUpView; readonly several: number }) {
  const sentence = useSettled(several > 1 ? `These look like ${several} codes.` : describeView(view), "");
  return (
    <p role="status" className="sr-only">
      {sentence}
    </p>
  );
}

function describeView(view: LookUpView): string {
  switch (view.status) {
    case "idle":
    case "loading":
      return "";
    case "unreachable":
      return "No answer: the code lists could not be loaded.";
    case "lists-missing":
      return view.detail ?? "No answer: a code list is missing.";
    case "no-date":
      return view.message;
    case "answer":
      return describeAnswer(view.answer);
  }
}

function describeAnswer(answer: Answer): string {
  if ("error" in answer) return answer.error.message;
  const label = toCodeLabel(answer.code, answer.modifiers);
  const parts = answer.decisions.map(
    (decision) => `${describeDaysInFull(decision.dateOfService)}: ${OUTCOME_WORDS[decision.outcome]}`,
  );
  return `${label}, ${parts.join("; ")}.`;
}
