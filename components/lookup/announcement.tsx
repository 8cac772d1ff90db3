"use client";

import type { Answer } from "@/lib/router/answer";
import { toCodeLabel } from "@/lib/router/answer-link";
import { OUTCOME_WORDS } from "@/lib/router/explain";
import { lookUpTexts } from "@/texts/look-up";
import { describeDaysInFull } from "../decision/describe-days";
import type { LookUpView } from "./use-look-up";
import { useSettled } from "./use-settled";

const { announcement } = lookUpTexts;

/** Tells screen readers the answer in one sentence, once typing has settled. */
export function Announcement({ view, several }: { readonly view: LookUpView; readonly several: number }) {
  const sentence = useSettled(several > 1 ? announcement.severalCodes(several) : describeView(view), "");
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
      return announcement.unreachable;
    case "lists-missing":
      return view.detail ?? announcement.listsMissing;
    case "no-date":
      return view.message;
    case "answer":
      return describeAnswer(view.answer);
  }
}

function describeAnswer(answer: Answer): string {
  if ("error" in answer) return answer.error.message;
  const label = toCodeLabel(answer.code, answer.modifiers);
  const parts = answer.decisions.map(({ dateOfService, outcome }) => ({
    days: describeDaysInFull(dateOfService),
    outcome: OUTCOME_WORDS[outcome],
  }));
  return announcement.answer(label, parts);
}
