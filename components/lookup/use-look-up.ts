"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type Answer, answer } from "@/lib/router/answer";
import type { RequestType } from "@/lib/router/decision";
import type { RoutingTables } from "@/lib/router/routing-tables";
import type { IsoDate } from "@/lib/shared/iso-date";
import { decisionTexts } from "@/texts/decision";
import { type DayInput, type ReadDay, readDay } from "./day-input";
import { keepFormOverReload, takeFormAfterReload } from "./form-over-reload";
import type { LineOfBusinessChoice } from "./question-options";
import { toTypingState } from "./typing-state";
import { useRoutingTables } from "./use-routing-tables";
import { useToday } from "./use-today";

const NO_DAY: DayInput = { text: "", partial: false };

/** What stands in the form. The date is missing until somebody touches it: it is today then, also after midnight. */
export interface LookUpForm {
  readonly code: string;
  /** The text as it was pasted, where the box cannot hold its lines. */
  readonly pasted: string | undefined;
  readonly day: DayInput | undefined;
  readonly lastDay: DayInput;
  readonly lineOfBusiness: LineOfBusinessChoice;
  readonly requestType: RequestType;
}

const EMPTY_FORM: LookUpForm = {
  code: "",
  pasted: undefined,
  day: undefined,
  lastDay: NO_DAY,
  lineOfBusiness: "",
  requestType: "medical",
};

/** What the answer side of the page shows. */
export type LookUpView =
  | { readonly status: "idle" }
  | { readonly status: "loading" }
  | { readonly status: "unreachable" }
  | { readonly status: "lists-missing"; readonly detail?: string }
  | { readonly status: "no-date"; readonly message: string }
  | { readonly status: "answer"; readonly answer: Answer; readonly tables: RoutingTables; readonly checkedAt: Date };

/** The form of `/` and what it comes to, decided in this browser on every change. */
export function useLookUp() {
  const [form, setForm] = useState(EMPTY_FORM);
  const change = useCallback((part: Partial<LookUpForm>) => setForm((before) => ({ ...before, ...part })), []);
  useFormOverReload(form, change);
  const today = useToday();
  const lists = useRoutingTables();
  const day = useMemo(() => readDay(form.day ?? { text: today ?? "", partial: false }), [form.day, today]);
  const lastDay = useMemo(() => readDay(form.lastDay), [form.lastDay]);

  const view = useMemo<LookUpView>(() => {
    if (lists.status === "unreachable" || lists.status === "lists-missing") return { status: lists.status };
    if (toTypingState(form.code) !== "complete") return { status: "idle" };
    if (lists.status === "loading" || today === undefined) return { status: "loading" };
    return decideForm(form, day, lastDay, lists.tables, today);
  }, [form, lists, today, day, lastDay]);

  return {
    form,
    change,
    today,
    lists,
    day,
    lastDay,
    view,
  };
}

/** A reload that the page asks for itself, and nobody else, leaves the form as it is. */
function useFormOverReload(form: LookUpForm, change: (part: Partial<LookUpForm>) => void): void {
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  }, [form]);
  useEffect(() => {
    const left = takeFormAfterReload<LookUpForm>();
    if (left !== undefined) change(left);
    return keepFormOverReload(() => latest.current);
  }, [change]);
}

function decideForm(
  form: LookUpForm,
  day: ReadDay,
  lastDay: ReadDay,
  tables: RoutingTables,
  today: IsoDate,
): LookUpView {
  if (day.status === "none") return { status: "no-date", message: decisionTexts.refusals.date.empty };
  if (day.status === "problem") return { status: "no-date", message: day.message };
  if (lastDay.status === "problem") return { status: "no-date", message: lastDay.message };
  const dateOfService = lastDay.status === "day" ? { from: day.day, to: lastDay.day } : day.day;
  const answered = answer(
    {
      code: form.code,
      dateOfService,
      lineOfBusiness: form.lineOfBusiness === "" ? undefined : form.lineOfBusiness,
      requestType: form.requestType,
    },
    tables,
    today,
  );
  if ("error" in answered && answered.error.code === "lists-missing") {
    return { status: "lists-missing", detail: answered.error.message };
  }
  return { status: "answer", answer: answered, tables, checkedAt: new Date() };
}
