"use client";

import { useState } from "react";
import type { Answer } from "@/lib/router/answer";
import { tellsTheSame } from "./answer-news";
import type { LookUpForm, LookUpView } from "./use-look-up";

/** What other lists, which came while an answer was showing, made of it. */
export type AnswerNews = "changed" | "unchanged";

interface Shown {
  readonly form: LookUpForm;
  readonly revision: string;
  readonly answer: Answer;
  readonly news: AnswerNews | undefined;
}

/**
 * Compares the answer on the page with the one that stood there before the lists were updated. Nothing while there was
 * no update, and nothing more once another question is asked: its answer never was another one.
 */
export function useAnswerNews(form: LookUpForm, view: LookUpView): AnswerNews | undefined {
  const [shown, setShown] = useState<Shown>();
  if (view.status !== "answer") {
    if (shown !== undefined) setShown(undefined);
    return undefined;
  }
  if (shown?.answer === view.answer) return shown.news;
  const next = { form, revision: view.tables.revision, answer: view.answer, news: toNews(shown, form, view) };
  setShown(next);
  return next.news;
}

function toNews(shown: Shown | undefined, form: LookUpForm, view: LookUpView & { status: "answer" }) {
  if (shown === undefined || shown.form !== form) return undefined;
  // Decided again by the same lists, as after midnight: what was said of the last update still holds.
  if (shown.revision === view.tables.revision) return shown.news;
  return tellsTheSame(shown.answer, view.answer) ? "unchanged" : "changed";
}
