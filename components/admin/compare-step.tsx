import { describeWarning } from "@/lib/lists/drafts/describe-finding";
import type { DraftReview } from "@/lib/lists/drafts/draft-documents";
import { formatDay } from "@/lib/shared/iso-date";
import { countOf, formatCount } from "../batch/describe-counts";
import { MovementPicture } from "../lists/movement-picture";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { DiffView } from "./diff-view";

/** What publishing the draft would change: in the list, and in the answers. */
export function CompareStep({ review, onDone }: { readonly review: DraftReview; readonly onDone: () => void }) {
  const { diff, movement, warnings, openRows } = review;
  return (
    <div className="space-y-8">
      <Standing review={review} />
      {openRows > 0 ? (
        <Callout tone="caution" title={`${countOf(openRows, "row is", "rows are")} still to decide`}>
          <p className="mt-1">What is open is not part of this comparison yet.</p>
        </Callout>
      ) : null}
      {warnings.map((warning) => (
        <Callout key={warning.code}>
          <p>{describeWarning(warning)}</p>
        </Callout>
      ))}
      <section aria-labelledby="movement" className="space-y-4">
        <h2 id="movement" className="text-xl font-semibold tracking-tight">
          What it does to answers
        </h2>
        <p className="text-sm text-ink-faint">
          For a medical request on {formatDay(movement.dateOfService)}, without modifiers or line of business.
        </p>
        <Card className="p-5 sm:p-6">
          <MovementPicture movement={movement} />
        </Card>
      </section>
      <section aria-labelledby="difference" className="space-y-4">
        <h2 id="difference" className="text-xl font-semibold tracking-tight">
          What changes in the list
        </h2>
        <DiffView diff={diff} />
      </section>
      <Button variant="primary" onClick={onDone}>
        Go on to publish
      </Button>
    </div>
  );
}

function Standing({ review: { against, entryCount } }: { readonly review: DraftReview }) {
  const now = countOf(entryCount, "entry", "entries");
  return (
    <p className="figures text-lg">
      {against === null ? (
        <>
          This is the first edition: <strong className="font-semibold">{now}</strong>.
        </>
      ) : (
        <>
          <strong className="font-semibold">{now}</strong>, against {formatCount(against.entryCount)} in the edition of{" "}
          {against.version}
          {against.demo ? ", which is a demo" : ""}.
        </>
      )}
    </p>
  );
}
