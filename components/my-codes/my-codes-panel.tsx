"use client";

import { memo, useEffect, useMemo, useRef } from "react";
import { answerKeptCodes, findChanges, type KeptAnswers, markSeen } from "@/lib/my-codes/answer-kept";
import type { KeptCode } from "@/lib/my-codes/kept-code";
import { myCodesPanelTexts } from "@/texts/my-codes-panel";
import { useRoutingTables } from "../lookup/use-routing-tables";
import { useToday } from "../lookup/use-today";
import { useKeptFocus } from "../ui/use-kept-focus";
import { BrokenCodes } from "./broken-codes";
import { KeptCodes } from "./kept-codes";
import { changeMyCodes } from "./kept-store";
import { useMyCodes } from "./use-my-codes";

interface MyCodesPanelProps {
  /** Looks up one of the kept codes, with its modifiers. */
  readonly onChoose: (label: string) => void;
}

const NO_CODES: readonly KeptCode[] = [];
const NO_ANSWERS: KeptAnswers = new Map();

/**
 * The codes that this device keeps, with where they go today and what changed since somebody last looked.
 *
 * It stands below everything else and keeps its place while it loads: nothing above it ever moves.
 */
export const MyCodesPanel = memo(function MyCodesPanel({ onChoose }: MyCodesPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const codes = useMyCodes();
  const lists = useRoutingTables();
  const today = useToday();
  const tables = lists.status === "ready" ? lists.tables : undefined;
  const kept = codes.status === "ready" ? codes.kept : NO_CODES;

  const answers = useMemo(
    () => (tables === undefined || today === undefined ? NO_ANSWERS : answerKeptCodes(kept, tables, today)),
    [kept, tables, today],
  );
  const changes = useMemo(
    () => (tables === undefined ? [] : findChanges(kept, answers, tables)),
    [kept, answers, tables],
  );

  useEffect(() => {
    // The first answer of a code is what later ones are compared with.
    if (answers.size > 0) changeMyCodes((before) => markSeen(before, answers));
  }, [answers]);
  useKeptFocus(panel);

  const isWaiting = codes.status === "loading" || (kept.length > 0 && lists.status === "loading");
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-labelledby="my-codes"
      aria-busy={isWaiting}
      className="mt-14 min-h-80 border-t border-line pt-8 outline-offset-8 noscript:hidden print:hidden"
    >
      <h2 id="my-codes" className="text-2xl font-semibold tracking-tight">
        {myCodesPanelTexts.heading}
      </h2>
      {codes.status === "unavailable" ? <p className="mt-2 text-ink-soft">{myCodesPanelTexts.unavailable}</p> : null}
      {codes.status === "broken" ? <BrokenCodes fault={codes.fault} text={codes.text} today={today} /> : null}
      {codes.status === "ready" && !isWaiting ? (
        <KeptCodes kept={kept} answers={answers} changes={changes} tables={tables} today={today} onChoose={onChoose} />
      ) : null}
    </section>
  );
});
