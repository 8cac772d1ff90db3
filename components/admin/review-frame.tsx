import type { ReactNode } from "react";
import type { DraftReview } from "@/lib/lists/drafts/draft-documents";
import { adminPublishTexts } from "@/texts/admin-publish";
import { uiTexts } from "@/texts/ui";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { ProgressBar } from "../ui/progress-bar";
import type { ReviewState } from "./use-review";

const { reviewFrame } = adminPublishTexts;

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
          {reviewFrame.noDay}
        </p>
      ) : null}
      {state.status === "loading" ? (
        <div className="max-w-3xl space-y-2">
          <p role="status" className="font-medium">
            {reviewFrame.comparing}
          </p>
          <ProgressBar label={reviewFrame.progress} />
        </div>
      ) : null}
      {state.status === "failed" ? (
        <div role="alert">
          <Callout tone="refusal" title={reviewFrame.failed}>
            <p className="mt-1">{state.fault.message}</p>
            <Button size="small" className="mt-3" onClick={onRetry}>
              {uiTexts.tryAgain}
            </Button>
          </Callout>
        </div>
      ) : null}
      {state.status === "ready" ? children(state.review) : null}
    </div>
  );
}
