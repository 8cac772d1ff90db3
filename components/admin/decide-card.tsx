"use client";

import { useEffect, useRef, useState } from "react";
import type { EntryAction, ListReading } from "@/lib/lists/reading/row-reading";
import type { ListEntry } from "@/lib/router/routing-tables";
import { adminDraftsTexts } from "@/texts/admin-drafts";
import { listReadingTexts } from "@/texts/list-reading";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { actOnKey } from "./decide-keys";
import { EntryForm } from "./entry-form";
import { describeEntry } from "./entry-words";
import { actionOf, type JudgedRow, offersOf, startEntriesOf } from "./judged-row";
import { EntryText } from "./row-line";
import { describePlace } from "./row-place";
import { RowSource } from "./row-source";
import { SkipForm } from "./skip-form";

const { decideCard } = adminDraftsTexts;

interface DecideCardProps {
  readonly reading: ListReading;
  readonly judged: JudgedRow;
  /** "3 of 12": where this row stands among the open ones; missing for a row that is not open. */
  readonly standing: { readonly place: number; readonly of: number } | undefined;
  readonly serviceLines: readonly string[];
  readonly canUndo: boolean;
  readonly onEnter: (entries: readonly ListEntry[], action: EntryAction) => void;
  readonly onSkip: (reason: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onUndo: () => void;
}

type Mode = "offers" | "edit" | "skip";

/** Rows above and below, so that a reader sees where in the file this one stands. */
const NEIGHBORS = 2;

/** One row to decide, with its surroundings, what it could mean, and the keys for it. */
export function DecideCard(props: DecideCardProps) {
  const { reading, judged, standing, serviceLines, canUndo, onEnter, onSkip, onStep, onUndo } = props;
  const [mode, setMode] = useState<Mode>("offers");
  const card = useRef<HTMLElement>(null);
  const offers = offersOf(judged);
  const place = describePlace(reading, judged.row);
  const words = describeStanding(judged);
  const back = () => {
    setMode("offers");
    card.current?.focus();
  };

  useEffect(() => {
    // Each row is a card of its own: the keys go on working from row to row.
    card.current?.focus({ preventScroll: true });
  }, []);

  const actions = {
    next: () => onStep(1),
    previous: () => onStep(-1),
    accept: () => {
      if (offers.length === 1) onEnter(offers, actionOf(judged));
      // Several offers may exclude one another: the reader says which.
      else if (offers.length > 1) card.current?.querySelector<HTMLElement>("[data-offer] button")?.focus();
      else setMode("edit");
    },
    edit: () => setMode("edit"),
    skip: () => setMode("skip"),
    undo: () => canUndo && onUndo(),
  };

  return (
    <Card>
      <section
        ref={card}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the row takes the keys that decide it.
        tabIndex={0}
        aria-label={decideCard.label(place, words)}
        onKeyDown={(event) => mode === "offers" && actOnKey(event, actions)}
        className="space-y-5 rounded-card p-5 sm:p-6"
      >
        <header className="flex flex-wrap items-start justify-between gap-4">
          <div className="min-w-0">
            <h2 className="text-lg font-semibold tracking-tight">{place}</h2>
            <p className="mt-0.5 text-ink-soft">{words}</p>
          </div>
          <div className="flex items-center gap-2">
            {standing === undefined ? null : (
              <span className="figures text-sm text-ink-faint">{decideCard.placeOf(standing.place, standing.of)}</span>
            )}
            <Button size="small" onClick={actions.previous}>
              {decideCard.previous}
            </Button>
            <Button size="small" onClick={actions.next}>
              {decideCard.next}
            </Button>
          </div>
        </header>
        <Surroundings reading={reading} row={judged.row.index} />
        {mode === "offers" ? (
          <Offers judged={judged} offers={offers} onEnter={onEnter} onEdit={actions.edit} onSkip={actions.skip} />
        ) : null}
        {mode === "edit" ? (
          <EntryForm
            start={startEntriesOf(judged)}
            startAction={actionOf(judged)}
            isChanges={reading.layout.kind === "changes"}
            serviceLines={serviceLines}
            onEnter={onEnter}
            onCancel={back}
          />
        ) : null}
        {mode === "skip" ? <SkipForm label={decideCard.skip} onSkip={onSkip} onCancel={back} /> : null}
      </section>
    </Card>
  );
}

function describeStanding({ row, state, decision }: JudgedRow): string {
  if (decision !== undefined) {
    return decision.choice === "enter" ? decideCard.enteredByHand : decideCard.skipped(decision.reason);
  }
  if (row.reading.kind === "to-decide") {
    const { name, sentence } = listReadingTexts.rowProblems[row.reading.problem];
    return decideCard.problem(name, sentence);
  }
  return state === "entry" ? decideCard.readAsEntry : decideCard.readAsNoEntry;
}

function Surroundings({ reading, row }: { readonly reading: ListReading; readonly row: number }) {
  const from = Math.max(0, row - NEIGHBORS);
  return (
    <ol aria-label={decideCard.surroundings} className="divide-y divide-line rounded-control border border-line">
      {reading.rows.slice(from, row + NEIGHBORS + 1).map((near) => (
        <li
          key={near.index}
          aria-current={near.index === row ? "true" : undefined}
          className={near.index === row ? "border-l-4 border-l-ink px-3 py-3" : "px-4 py-2"}
        >
          <p className="figures mb-1 text-xs text-ink-faint">{describePlace(reading, near)}</p>
          <RowSource row={near} layout={reading.layout} />
        </li>
      ))}
    </ol>
  );
}

interface OffersProps {
  readonly judged: JudgedRow;
  readonly offers: readonly ListEntry[];
  readonly onEnter: (entries: readonly ListEntry[], action: EntryAction) => void;
  readonly onEdit: () => void;
  readonly onSkip: () => void;
}

function Offers({ judged, offers, onEnter, onEdit, onSkip }: OffersProps) {
  return (
    <div className="space-y-4">
      {offers.length > 0 ? (
        <div>
          <p className="mb-2 text-sm font-medium">{decideCard.offers}</p>
          <ul data-offer className="space-y-2">
            {offers.map((offer) => (
              <li key={describeEntry(offer)}>
                <Button
                  className="h-auto max-w-full py-2 text-left whitespace-normal"
                  onClick={() => onEnter([offer], actionOf(judged))}
                >
                  <span>{decideCard.enter(<EntryText entry={offer} />)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {offers.length > 1 ? (
          <Button onClick={() => onEnter(offers, actionOf(judged))}>{decideCard.enterAll(offers.length)}</Button>
        ) : null}
        <Button onClick={onEdit}>{offers.length > 0 ? decideCard.enterElse : decideCard.enterCode}</Button>
        <Button onClick={onSkip}>{decideCard.skip}</Button>
      </div>
    </div>
  );
}
