import type { ReactNode } from "react";
import type { DraftReview } from "@/lib/lists/drafts/draft-documents";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { ProgressBar } from "../ui/progress-bar";
import type { ReviewState } from "./use-review";

interface ReviewFrameProps {
  readonly state: ReviewState;
  readonly dayField: ReactNode;
  readonly onRetry: () => void;
  readonly children: (review: DraftReview) => ReactNode;
}

/** The day from which the draft would hold, and below it what that would do, as soon as it is known. */
export function ReviewFrame({ state, dayField, onRetry, children }: ReviewFrameProps) {
  return (
    <div className="space-y-8">
      {dayField}
      {state.status === "no-day" ? (
        <p role="status" className="text-ink-soft">
          Set the first day, and you see what changes from then on.
        </p>
      ) : null}
      {state.status === "loading" ? (
        <div className="max-w-3xl space-y-2">
          <p role="status" className="font-medium">
            Comparing with the edition in force…
          </p>
          <ProgressBar label="Comparing with the edition in force" />
        </div>
      ) : null}
      {state.status === "failed" ? (
        <div role="alert">
          <Callout tone="refusal" title="The comparison could not be made">
            <p className="mt-1">{state.fault.message}</p>
            <Button size="small" className="mt-3" onClick={onRetry}>
              Try again
            </Button>
          </Callout>
        </div>
      ) : null}
      {state.status === "ready" ? children(state.review) : null}
    </div>
  );
}
