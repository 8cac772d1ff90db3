import { describeWarning } from "@/lib/lists/drafts/describe-finding";
import type { DraftReview } from "@/lib/lists/drafts/draft-documents";
import { formatDay } from "@/lib/shared/iso-date";
import { adminPublishTexts } from "@/texts/admin-publish";
import { MovementPicture } from "../lists/movement-picture";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { Card } from "../ui/card";
import { DiffView } from "./diff-view";

const { compareStep } = adminPublishTexts;

/** What publishing the draft would change: in the list, and in the answers. */
export function CompareStep({ review, onDone }: { readonly review: DraftReview; readonly onDone: () => void }) {
  const { diff, movement, warnings, openRows } = review;
  return (
    <div className="space-y-8">
      <Standing review={review} />
      {openRows > 0 ? (
        <Callout tone="caution" title={compareStep.openRows(openRows)}>
          <p className="mt-1">{compareStep.openRowsEffect}</p>
        </Callout>
      ) : null}
      {warnings.map((warning) => (
        <Callout key={warning.code}>
          <p>{describeWarning(warning)}</p>
        </Callout>
      ))}
      <section aria-labelledby="movement" className="space-y-4">
        <h2 id="movement" className="text-xl font-semibold tracking-tight">
          {compareStep.answers}
        </h2>
        <p className="text-sm text-ink-faint">{compareStep.answersLead(formatDay(movement.dateOfService))}</p>
        <Card className="p-5 sm:p-6">
          <MovementPicture movement={movement} />
        </Card>
      </section>
      <section aria-labelledby="difference" className="space-y-4">
        <h2 id="difference" className="text-xl font-semibold tracking-tight">
          {compareStep.list}
        </h2>
        <DiffView diff={diff} />
      </section>
      <Button variant="primary" onClick={onDone}>
        {compareStep.goOn}
      </Button>
    </div>
  );
}

function Standing({ review: { against, entryCount } }: { readonly review: DraftReview }) {
  const strong = (words: string) => <strong className="font-semibold">{words}</strong>;
  return (
    <p className="figures text-lg">
      {against === null
        ? compareStep.first(entryCount, strong)
        : compareStep.against(
            entryCount,
            { entries: against.entryCount, version: against.version, isDemo: against.demo },
            strong,
          )}
    </p>
  );
}
