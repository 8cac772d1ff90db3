import { clsx } from "clsx";
import { ChevronDown, ChevronUp, CircleCheck, OctagonX, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import type { BatchLine } from "@/lib/batch/decide-entry";
import { outcomeOf } from "@/lib/batch/decide-entry";
import type { OutcomeFilter } from "@/lib/batch/line-view";
import { batchTexts } from "@/texts/batch";
import { batchTableTexts } from "@/texts/batch-table";
import { formatCount } from "@/texts/numbers";
import { DecisionPath } from "../decision/decision-path";
import { describeDaysInFull } from "../decision/describe-days";
import { OUTCOMES, OutcomeTile } from "../decision/outcome";
import { toPath } from "../decision/to-path";
import { Button } from "../ui/button";
import { toRowNotes } from "./row-notes";
import { toNextRow } from "./to-next-row";
import type { DecidedLines } from "./use-decided-lines";

const { present, presentView } = batchTableTexts;

interface PresentViewProps {
  readonly lines: readonly BatchLine[];
  readonly place: number;
  readonly decided: DecidedLines;
  readonly discussed: ReadonlySet<string>;
  /** Which rows are shown by their outcome. */
  readonly filter: OutcomeFilter;
  readonly onFilter: (filter: OutcomeFilter) => void;
  readonly onMove: (place: number) => void;
  readonly onDiscuss: (key: string, isDiscussed: boolean) => void;
  readonly onClose: () => void;
}

/**
 * The list for a shared window: totals on top, one row in focus with its path, its neighbours beside it. Arrow keys
 * move, the space bar marks the row as discussed, Esc leaves.
 */
export function PresentView(props: PresentViewProps) {
  const { lines, place, decided, discussed, filter, onFilter, onMove, onDiscuss, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const line = lines[place];

  useEffect(() => {
    dialog.current?.showModal();
    // On the button that comes first, the space bar would close the view.
    stage.current?.focus();
  }, []);

  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (line === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const isOnButton = event.target instanceof HTMLElement && event.target.closest("button") !== null;
    if (event.key === " " && !isOnButton) {
      event.preventDefault();
      onDiscuss(line.entry.key, !discussed.has(line.entry.key));
      return;
    }
    const next = toNextRow(PRESENT_KEYS[event.key] ?? event.key, place, lines.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  };

  return (
    <dialog
      ref={dialog}
      aria-label={present}
      onKeyDown={press}
      // Closing it, by Esc too, gives the focus back to where it was, before this view goes.
      onClose={onClose}
      className="m-0 grid h-dvh max-h-none w-full max-w-none grid-rows-[auto_1fr] bg-canvas text-ink print:hidden"
    >
      <header className="flex flex-wrap items-center gap-x-8 gap-y-2 border-b border-line bg-surface px-5 py-3 lg:flex-nowrap lg:px-8">
        <PresentTotals decided={decided} filter={filter} onFilter={onFilter} />
        <div className="ml-auto flex shrink-0 items-center gap-x-5">
          <p className="figures text-lg text-ink-soft">
            {presentView.place(
              lines.length === 0 ? 0 : place + 1,
              lines.length,
              lines.filter(({ entry }) => discussed.has(entry.key)).length,
            )}
          </p>
          <Button onClick={() => dialog.current?.close()}>
            <X aria-hidden className="size-5" />
            {batchTexts.close}
          </Button>
        </div>
      </header>
      <div ref={stage} tabIndex={-1} className="grid min-h-0 outline-none lg:grid-cols-[20rem_1fr]">
        <Neighbours lines={lines} place={place} discussed={discussed} onMove={onMove} />
        {line === undefined ? (
          <p className="p-8 text-2xl">{presentView.noRows}</p>
        ) : (
          <Focus
            line={line}
            decided={decided}
            isDiscussed={discussed.has(line.entry.key)}
            isFirst={place === 0}
            isLast={place === lines.length - 1}
            onStep={(step) => onMove(place + step)}
            onDiscuss={onDiscuss}
          />
        )}
      </div>
    </dialog>
  );
}

/** On a remote or in a call, left and right turn rows as well. */
const PRESENT_KEYS: Readonly<Record<string, string>> = { ArrowRight: "ArrowDown", ArrowLeft: "ArrowUp" };

interface PresentTotalsProps {
  readonly decided: DecidedLines;
  readonly filter: OutcomeFilter;
  readonly onFilter: (filter: OutcomeFilter) => void;
}

/** How many rows go where. Pressing one shows its rows alone, pressing it again all of them. */
function PresentTotals({ decided: { summary }, filter, onFilter }: PresentTotalsProps) {
  const toggle = (outcome: OutcomeFilter) => onFilter(filter === outcome ? "all" : outcome);
  return (
    <fieldset className="flex flex-wrap gap-x-3 gap-y-2">
      <legend className="sr-only">{presentView.totals}</legend>
      {summary.groups
        .filter(({ lines }) => lines > 0)
        .map(({ outcome, lines }) => (
          <TotalButton key={outcome} isPressed={filter === outcome} onPress={() => toggle(outcome)}>
            <OutcomeTile outcome={outcome} className="size-9" />
            <span className={clsx("figures text-2xl font-semibold", OUTCOMES[outcome].ink)}>{formatCount(lines)}</span>
            {OUTCOMES[outcome].words}
          </TotalButton>
        ))}
      {summary.unanswered > 0 ? (
        <TotalButton isPressed={filter === "no-answer"} onPress={() => toggle("no-answer")}>
          <OctagonX aria-hidden className="size-8 text-refusal-ink" />
          <span className="figures text-2xl font-semibold text-refusal-ink">{formatCount(summary.unanswered)}</span>
          {batchTexts.noAnswer}
        </TotalButton>
      ) : null}
    </fieldset>
  );
}

interface TotalButtonProps {
  readonly isPressed: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function TotalButton({ isPressed, onPress, children }: TotalButtonProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={onPress}
      className={clsx(
        "flex min-h-12 items-center gap-2.5 rounded-control border px-3 text-lg font-medium hover:bg-sunken",
        isPressed ? "border-ink outline-1 outline-ink" : "border-transparent",
      )}
    >
      {children}
    </button>
  );
}

/** Rows before and after the one in focus that fit beside it. */
const BEFORE = 4;
const AFTER = 8;

interface NeighboursProps {
  readonly lines: readonly BatchLine[];
  readonly place: number;
  readonly discussed: ReadonlySet<string>;
  readonly onMove: (place: number) => void;
}

function Neighbours({ lines, place, discussed, onMove }: NeighboursProps) {
  const first = Math.max(0, Math.min(place - BEFORE, lines.length - 1 - BEFORE - AFTER));
  return (
    <ol aria-label={presentView.rows} className="hidden overflow-hidden border-r border-line bg-surface p-4 lg:block">
      {lines.slice(first, first + BEFORE + AFTER + 1).map((line, index) => {
        const outcome = outcomeOf(line);
        const isHere = first + index === place;
        return (
          <li key={line.id}>
            <button
              type="button"
              tabIndex={-1}
              aria-current={isHere || undefined}
              onClick={() => onMove(first + index)}
              className={clsx(
                "flex min-h-12 w-full items-center gap-3 rounded-control px-3 text-left",
                isHere ? "bg-ink text-on-ink" : "hover:bg-sunken",
              )}
            >
              {outcome === "no-answer" ? (
                <OctagonX aria-hidden className="size-7" />
              ) : (
                <OutcomeTile outcome={outcome} className="size-7" />
              )}
              <span className="code-figures text-xl font-medium">{line.entry.label}</span>
              {discussed.has(line.entry.key) ? (
                <CircleCheck aria-label={batchTexts.discussed} className="ml-auto size-5 shrink-0" />
              ) : null}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

interface FocusProps {
  readonly line: BatchLine;
  readonly decided: DecidedLines;
  readonly isDiscussed: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onStep: (step: 1 | -1) => void;
  readonly onDiscuss: (key: string, isDiscussed: boolean) => void;
}

function Focus({ line, decided, isDiscussed, isFirst, isLast, onStep, onDiscuss }: FocusProps) {
  const { entry, days, result } = line;
  const { settings, tables } = decided.question;
  const decision = result.kind === "decided" ? result.decision : undefined;
  const notes = toRowNotes(line);
  return (
    <section aria-label={entry.label} aria-live="polite" className="min-w-0 overflow-y-auto p-5 sm:p-8 lg:p-12">
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1">
        <h2 className="code-figures text-[clamp(3rem,7vw,6rem)] leading-none font-semibold">{entry.label}</h2>
        <p className="figures text-2xl text-ink-soft">{describeDaysInFull(days)}</p>
      </div>
      {decision ? (
        <div
          className={clsx(
            "mt-6 flex items-center gap-5 rounded-card border-2 p-5 sm:p-7",
            OUTCOMES[decision.outcome].tint,
          )}
        >
          <OutcomeTile outcome={decision.outcome} className="size-16 sm:size-20" />
          <div className="min-w-0">
            <p
              className={clsx(
                "text-[clamp(2rem,5vw,4rem)] leading-tight font-semibold",
                OUTCOMES[decision.outcome].ink,
              )}
            >
              {OUTCOMES[decision.outcome].words}
            </p>
            <p className="text-xl text-ink-soft">
              {[decision.serviceLine, decision.demo ? batchTexts.demo : ""].filter(Boolean).join(" · ")}
            </p>
          </div>
        </div>
      ) : (
        <p className="mt-6 flex items-center gap-4 rounded-card border-2 border-refusal-line bg-refusal-tint p-6 text-2xl text-refusal-ink">
          <OctagonX aria-hidden className="size-12 shrink-0" />
          {result.kind === "decided" ? "" : result.message}
        </p>
      )}
      {decision ? (
        <>
          <p className="mt-6 max-w-[60ch] text-2xl leading-snug">{decision.explanation}</p>
          <h3 className="sr-only">{presentView.path}</h3>
          <div className="mt-8 text-lg [zoom:1.5]">
            <DecisionPath
              steps={toPath(decision, entry.requestType ?? settings.requestType, tables.lists)}
              outcome={decision.outcome}
            />
          </div>
        </>
      ) : null}
      {notes.length > 0 ? (
        <ul className="mt-8 list-disc space-y-1 pl-6 text-xl">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
      <div className="mt-10 flex flex-wrap items-center gap-3">
        <Button disabled={isFirst} onClick={() => onStep(-1)}>
          <ChevronUp aria-hidden className="size-5" />
          {batchTexts.previous}
        </Button>
        <Button disabled={isLast} onClick={() => onStep(1)}>
          <ChevronDown aria-hidden className="size-5" />
          {batchTexts.next}
        </Button>
        <Button aria-pressed={isDiscussed} onClick={() => onDiscuss(entry.key, !isDiscussed)}>
          <CircleCheck aria-hidden className="size-5" />
          {isDiscussed ? batchTexts.discussed : presentView.discuss}
        </Button>
        <p className="text-ink-faint max-sm:hidden">{presentView.keys(entry.count)}</p>
      </div>
    </section>
  );
}
