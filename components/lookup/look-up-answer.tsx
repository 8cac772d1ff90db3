"use client";

import { useDeferredValue } from "react";
import type { QuestionChange } from "../decision/answer-actions";
import { DecisionCard } from "../decision/decision-card";
import { RefusalCard } from "../decision/refusal-card";
import type { TablesState } from "../lists-client/lists-state";
import { Callout } from "../ui/callout";
import { IdlePath } from "./idle-path";
import { ListsUnavailable } from "./lists-unavailable";
import type { LookUpForm, LookUpView } from "./use-look-up";
import { retryRoutingTables } from "./use-routing-tables";

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
      return <Callout title="Loading the code lists…">The answer shows as soon as they are here.</Callout>;
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
      return <Callout title="No answer without a date of service">{view.message}</Callout>;
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
          checkedAt={view.checkedAt}
          isHeadOnly={!isFollowed}
          onChange={applyChange}
        />
      );
  }
}
