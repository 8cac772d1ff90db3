"use client";

import { useDeferredValue } from "react";
import { listsClientTexts } from "@/texts/lists-client";
import { lookUpTexts } from "@/texts/look-up";
import type { QuestionChange } from "../decision/answer-actions";
import { DecisionCard } from "../decision/decision-card";
import { formatMoment } from "../decision/format-moment";
import { RefusalCard } from "../decision/refusal-card";
import type { TablesState } from "../lists-client/lists-state";
import { Callout } from "../ui/callout";
import { IdlePath } from "./idle-path";
import { ListsUnavailable } from "./lists-unavailable";
import type { LookUpForm, LookUpView } from "./use-look-up";
import { retryRoutingTables } from "./use-routing-tables";

const { lookUpAnswer } = lookUpTexts;

interface LookUpAnswerProps {
  readonly view: LookUpView;
  readonly form: LookUpForm;
  readonly lists: TablesState;
  readonly change: (part: Partial<LookUpForm>) => void;
  readonly setCode: (code: string) => void;
}

/** The answer side of `/` in each of its states. */
export function LookUpAnswer({ view, form, lists, change, setCode }: LookUpAnswerProps) {
  const lineOfBusiness = form.lineOfBusiness === "" ? undefined : form.lineOfBusiness;
  // The last character of a code brings the answer itself in the very next frame, and all that goes with it in another.
  const isFollowed = useDeferredValue(view.status) === "answer";
  const applyChange = ({ code, lineOfBusiness: line }: QuestionChange) => {
    if (line !== undefined) change({ lineOfBusiness: line });
    if (code !== undefined) setCode(code);
  };
  switch (view.status) {
    case "idle":
      return <IdlePath lists={lists.status === "ready" ? lists.tables.lists : []} />;
    case "loading":
      return <Callout title={listsClientTexts.loading}>{lookUpAnswer.loading}</Callout>;
    case "unreachable":
      return <ListsUnavailable reason="unreachable" onRetry={retryRoutingTables} />;
    case "lists-missing":
      return (
        <ListsUnavailable
          reason="lists-missing"
          onRetry={retryRoutingTables}
          {...(view.detail === undefined ? {} : { detail: view.detail })}
        />
      );
    case "no-date":
      return <Callout title={lookUpAnswer.noDay}>{view.message}</Callout>;
    case "answer":
      if ("error" in view.answer) {
        const question = { code: "", lineOfBusiness, requestType: form.requestType };
        return <RefusalCard refused={view.answer} actions={{ question, onChange: applyChange }} />;
      }
      return (
        <DecisionCard
          answered={view.answer}
          lineOfBusiness={lineOfBusiness}
          requestType={form.requestType}
          lists={view.tables.lists}
          checkedAt={isFollowed ? formatMoment(view.checkedAt) : undefined}
          onChange={applyChange}
        />
      );
  }
}
