"use client";

import { clsx } from "clsx";
import { useCallback, useMemo, useRef } from "react";
import { withEntry } from "@/lib/batch/batch-edits";
import { toLabel } from "@/lib/batch/batch-entry";
import { parseProcedureCode } from "@/lib/codes/procedure-code";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { useKeptFocus } from "../ui/use-kept-focus";
import { BatchAnnouncement } from "./batch-announcement";
import { BatchResults } from "./batch-results";
import { toBatchStanding } from "./batch-standing";
import { BatchStatus } from "./batch-status";
import { ColumnChooser } from "./column-chooser";
import { LeaveQuestion, NotKeptNote } from "./leave-question";
import { LinkedListNote, LinkMessage } from "./link-message";
import { PasteForm } from "./paste-form";
import { Review } from "./review";
import { UndoButton } from "./undo-button";
import { useBatch } from "./use-batch";
import { usePastedText } from "./use-pasted-text";
import { useReturningWork } from "./use-returning-work";

/** The page `/batch`. What is pasted stays in this browser: nothing here asks the server about it. */
export function BatchWorkbench() {
  const batch = useBatch();
  const { changeForm, changeEdits, decided, paste, linked } = batch;
  const pasted = usePastedText(batch.read);
  const { link, isKept } = useReturningWork(batch, pasted);
  const results = useRef<HTMLDivElement>(null);
  const standing = toBatchStanding(batch);
  useKeptFocus(results);

  const check = () => {
    pasted.settle();
    results.current?.focus();
  };
  const chooseLine = useCallback((lineOfBusiness: LineOfBusiness) => changeForm({ lineOfBusiness }), [changeForm]);
  const correct = useCallback(
    (label: string, code: string) => {
      const typed = parseProcedureCode(code);
      if (typed.ok) changeEdits(({ corrections }) => ({ corrections: withEntry(corrections, label, typed.value) }));
    },
    [changeEdits],
  );
  const linkedCodes = useMemo(() => new Set(linked?.finds.map(toLabel)).size, [linked]);

  const review = paste ? (
    <Review doubts={batch.doubts} setAside={paste.setAside} edits={batch.edits} changeEdits={changeEdits} />
  ) : null;

  return (
    <>
      <LeaveQuestion hasWork={batch.work !== null} isKept={isKept} />
      <PasteForm
        pasted={pasted}
        form={batch.form}
        changeForm={changeForm}
        dayText={batch.form.day?.text ?? batch.today ?? ""}
        day={batch.day}
        hasRowDates={batch.hasRowDates}
        isEmpty={batch.work === null}
        onCheck={check}
        columns={
          paste?.table ? (
            <ColumnChooser key={batch.list} table={paste.table} choice={batch.columns} onChange={batch.chooseColumns} />
          ) : null
        }
      />
      <BatchAnnouncement standing={standing} />
      <div ref={results} tabIndex={-1} className="mt-10 space-y-12 rounded-card outline-offset-8">
        <LinkMessage linked={link} />
        {isKept ? null : <NotKeptNote />}
        {linked ? <LinkedListNote codes={linkedCodes} /> : null}
        <BatchStatus batch={batch} standing={standing} onReadFirstPart={pasted.replace} />
        {paste ? (
          // Beside the heading that follows it, so that it takes no room of its own.
          <div className="relative z-10 -mb-6 ml-auto w-fit print:hidden sm:-mb-10">
            <UndoButton canUndo={batch.canUndo} onUndo={batch.undo} />
          </div>
        ) : null}
        <div
          aria-busy={batch.isWorking}
          className={clsx(
            "relative space-y-12 transition-opacity",
            // The veil takes the clicks: answers that are about to change are not acted on.
            batch.isWorking && "opacity-50 delay-200 after:absolute after:inset-0 after:z-10 after:content-['']",
          )}
        >
          {decided && decided.summary.lines > 0 ? (
            <BatchResults
              decided={decided}
              discussed={batch.discussed}
              onDiscuss={batch.discuss}
              compareDays={batch.compareDays}
              onCompareDays={batch.setCompareDays}
              onLineOfBusiness={chooseLine}
              onCorrect={correct}
              review={review}
            />
          ) : (
            review
          )}
        </div>
      </div>
    </>
  );
}
