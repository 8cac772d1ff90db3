"use client";

import { useMemo, useState } from "react";
import type { DraftDocument } from "@/lib/lists/drafts/draft-documents";
import { applyDecisions } from "@/lib/lists/reading/apply-decisions";
import type { ListReading, ReadingCounts } from "@/lib/lists/reading/row-reading";
import { parseIsoDate } from "@/lib/shared/iso-date";
import { countOf } from "../batch/describe-counts";
import { Callout } from "../ui/callout";
import { ProgressBar } from "../ui/progress-bar";
import { CompareStep } from "./compare-step";
import { DecideStep } from "./decide-step";
import { DraftHead } from "./draft-head";
import { type DraftStep, DraftSteps } from "./draft-steps";
import { EffectiveDayField } from "./effective-day-field";
import { judgeRows } from "./judged-row";
import { PublishStep } from "./publish-step";
import { PublishedCard } from "./published-card";
import { ReadStep } from "./read-step";
import { ReviewFrame } from "./review-frame";
import { useDraft } from "./use-draft";
import { useReview } from "./use-review";
import { useStep } from "./use-step";

interface DraftWorkbenchProps {
  readonly start: DraftDocument;
  readonly listName: string;
  readonly canWrite: boolean;
}

/** A draft on its way from a file to an edition. */
export function DraftWorkbench({ start, listName, canWrite }: DraftWorkbenchProps) {
  const work = useDraft(start);
  const { draft, reading, decisions, fault } = work;
  const isOpen = draft.state === "open";
  return (
    <div className="space-y-8">
      <DraftHead
        draft={draft}
        listName={listName}
        {...(canWrite && isOpen ? { onDiscard: () => void work.discard() } : {})}
      />
      {draft.version === null ? null : <PublishedCard list={draft.list} listName={listName} version={draft.version} />}
      {draft.state === "discarded" ? (
        <Callout title="This draft was discarded">
          <p className="mt-1">Nothing of it was published. You can import the file again.</p>
        </Callout>
      ) : null}
      {[decisions.fault, isOpen ? undefined : fault].map((wrong) =>
        wrong === undefined ? null : (
          <div key={wrong.message} role="alert">
            <Callout tone="refusal" title="This was not kept">
              <p className="mt-1">{wrong.message}</p>
            </Callout>
          </div>
        ),
      )}
      {reading.status === "loading" ? <ProgressBar label="Fetching what was read" /> : null}
      {reading.status === "failed" ? (
        <Callout tone="refusal" title="What was read could not be fetched">
          <p className="mt-1">{reading.fault.message}</p>
        </Callout>
      ) : null}
      {reading.status === "ready" ? (
        <DraftWay work={work} reading={reading.reading} listName={listName} canWrite={canWrite && isOpen} />
      ) : null}
    </div>
  );
}

interface DraftWayProps {
  readonly work: ReturnType<typeof useDraft>;
  readonly reading: ListReading;
  readonly listName: string;
  readonly canWrite: boolean;
}

function DraftWay({ work, reading, listName, canWrite }: DraftWayProps) {
  const { draft, decisions } = work;
  const isOpen = draft.state === "open";
  const [step, setStep] = useStep();
  const [at, setAt] = useState<number>();
  const [dayText, setDayText] = useState<string>(draft.effectiveFrom ?? "");
  const day = parseIsoDate(dayText);
  const rows = useMemo(() => judgeRows(reading.rows, decisions.all), [reading, decisions.all]);
  const counts = useMemo(() => applyDecisions(reading, decisions.all).counts, [reading, decisions.all]);
  const review = useReview({
    draft: draft.id,
    day: day.ok ? day.value : undefined,
    isWanted: isOpen && (step === "compare" || step === "publish") && !decisions.isSaving,
    content: rows,
  });
  const openRow = (row: number) => {
    setAt(row);
    setStep("decide");
  };

  if (!isOpen)
    return <ReadStep reading={reading} rows={rows} counts={counts} canWrite={false} onRead={work.readAgain} />;
  return (
    <>
      <DraftSteps
        step={step}
        notes={describeSteps(counts)}
        done={counts.toDecide === 0 ? ["read", "decide"] : ["read"]}
        onStep={setStep}
      />
      {step === "read" ? (
        <ReadStep
          reading={reading}
          rows={rows}
          counts={counts}
          canWrite={canWrite}
          onRead={work.readAgain}
          {...(canWrite ? { onOpen: openRow } : {})}
        />
      ) : null}
      {step === "decide" ? (
        <DecideStep
          reading={reading}
          rows={rows}
          decisions={decisions}
          canWrite={canWrite}
          at={at}
          onAt={setAt}
          onDone={() => setStep("compare")}
        />
      ) : null}
      {step === "compare" || step === "publish" ? (
        <ReviewFrame
          state={review.state}
          onRetry={review.reload}
          dayField={
            <EffectiveDayField text={dayText} named={draft.effectiveFrom} isValid={day.ok} onChange={setDayText} />
          }
        >
          {(known) =>
            step === "compare" ? (
              <CompareStep review={known} onDone={() => setStep("publish")} />
            ) : (
              <PublishStep
                listName={listName}
                review={known}
                canWrite={canWrite}
                isPublishing={work.isBusy}
                fault={work.fault}
                onPublish={(confirmed) =>
                  void work.publish(known, confirmed).then((isDone) => isDone || review.reload())
                }
              />
            )
          }
        </ReviewFrame>
      ) : null}
    </>
  );
}

function describeSteps(counts: ReadingCounts): Partial<Record<DraftStep, string>> {
  return {
    read: countOf(counts.rows, "row"),
    decide: counts.toDecide === 0 ? "nothing open" : `${countOf(counts.toDecide, "row")} open`,
    compare: "with the edition in force",
    publish: "from a day on",
  };
}
