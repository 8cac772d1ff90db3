"use client";

import { useMemo, useRef, useState } from "react";
import type { DraftDocument } from "@/lib/lists/drafts/draft-documents";
import { applyDecisions } from "@/lib/lists/reading/apply-decisions";
import type { ListReading, ReadingCounts } from "@/lib/lists/reading/row-reading";
import { parseIsoDate } from "@/lib/shared/iso-date";
import { adminDraftsTexts } from "@/texts/admin-drafts";
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

const { draftSteps, draftWorkbench } = adminDraftsTexts;

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
  const top = useRef<HTMLDivElement>(null);
  return (
    <div ref={top} tabIndex={-1} className="space-y-8 outline-none">
      <DraftHead
        draft={draft}
        listName={listName}
        {...(canWrite && isOpen ? { onDiscard: () => void work.discard() } : {})}
      />
      {draft.version === null ? null : <PublishedCard list={draft.list} listName={listName} version={draft.version} />}
      {draft.state === "discarded" ? (
        <Callout title={draftWorkbench.discarded}>
          <p className="mt-1">{draftWorkbench.discardedEffect}</p>
        </Callout>
      ) : null}
      {[decisions.fault, isOpen ? undefined : fault].map((wrong) =>
        wrong === undefined ? null : (
          <div key={wrong.message} role="alert">
            <Callout tone="refusal" title={draftWorkbench.notKept}>
              <p className="mt-1">{wrong.message}</p>
            </Callout>
          </div>
        ),
      )}
      {reading.status === "loading" ? <ProgressBar label={draftWorkbench.fetching} /> : null}
      {reading.status === "failed" ? (
        <Callout tone="refusal" title={draftWorkbench.notFetched}>
          <p className="mt-1">{reading.fault.message}</p>
        </Callout>
      ) : null}
      {reading.status === "ready" ? (
        <DraftWay
          work={work}
          reading={reading.reading}
          listName={listName}
          canWrite={canWrite && isOpen}
          onPublished={() => top.current?.focus()}
        />
      ) : null}
    </div>
  );
}

interface DraftWayProps {
  readonly work: ReturnType<typeof useDraft>;
  readonly reading: ListReading;
  readonly listName: string;
  readonly canWrite: boolean;
  readonly onPublished: () => void;
}

function DraftWay({ work, reading, listName, canWrite, onPublished }: DraftWayProps) {
  const { draft, decisions } = work;
  const isOpen = draft.state === "open";
  const [step, setStep] = useStep();
  const panel = useRef<HTMLElement>(null);
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
  /** Takes the keyboard along: what was pressed to go on is not there any more. */
  const goOnTo = (next: DraftStep) => {
    setStep(next);
    panel.current?.focus();
  };
  const openRow = (row: number) => {
    setAt(row);
    goOnTo("decide");
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
      <section ref={panel} tabIndex={-1} aria-label={draftSteps.steps[step]} className="outline-none">
        {step === "read" ? (
          <ReadStep
            reading={reading}
            rows={rows}
            counts={counts}
            canWrite={canWrite}
            onRead={work.readAgain}
            onDone={() => goOnTo(counts.toDecide > 0 ? "decide" : "compare")}
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
            onDone={() => goOnTo("compare")}
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
                <CompareStep review={known} onDone={() => goOnTo("publish")} />
              ) : (
                <PublishStep
                  listName={listName}
                  review={known}
                  canWrite={canWrite}
                  isPublishing={work.isBusy}
                  fault={work.fault}
                  onPublish={(confirmed) =>
                    void work.publish(known, confirmed).then((isDone) => (isDone ? onPublished() : review.reload()))
                  }
                />
              )
            }
          </ReviewFrame>
        ) : null}
      </section>
    </>
  );
}

function describeSteps(counts: ReadingCounts): Partial<Record<DraftStep, string>> {
  const { notes } = draftSteps;
  return {
    read: notes.rows(counts.rows),
    decide: counts.toDecide === 0 ? notes.nothingOpen : notes.open(counts.toDecide),
    compare: notes.compare,
    publish: notes.publish,
  };
}
