import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { BatchLine } from "@/lib/batch/decide-entry";
import {
  type ExportOrigin,
  type Fact,
  isDemo,
  toReadEditions,
  toSettingFacts,
  toUnanswered,
} from "@/lib/batch/export-about";
import { groupByPortal } from "@/lib/batch/export-portals";
import { OUTCOME_ORDER } from "@/lib/batch/summarize-lines";
import { batchTexts } from "@/texts/batch";
import { batchExportTexts } from "@/texts/batch-export";
import { batchHandOutTexts } from "@/texts/batch-hand-out";
import { Callout } from "../ui/callout";
import { HandOutPortal } from "./hand-out-portal";
import { HandOutUnanswered } from "./hand-out-unanswered";

const { about, demo, smallPrint, title } = batchExportTexts;

interface HandOutProps {
  readonly lines: readonly BatchLine[];
  readonly origin: ExportOrigin;
}

/** The list's answers for paper: made when the browser makes its pages, so that a long list costs nothing before. */
export function HandOut(props: HandOutProps) {
  return useIsPrinting() ? <HandOutPages {...props} /> : null;
}

/** What is handed out: the codes by portal with what to do for them, then what is open, and what it all rests on. */
export function HandOutPages({ lines, origin }: HandOutProps) {
  const { settings, lists, decidedAt } = origin;
  const groups = groupByPortal(lines, settings);
  return (
    <article aria-label={batchHandOutTexts.label} className="hidden print:block">
      <h2 className="text-title">{title}</h2>
      {isDemo(lines) ? <Callout tone="caution" title={demo} className="mt-3" /> : null}
      <FactList
        facts={[
          ...toSettingFacts(settings),
          [about.decidedAt, decidedAt],
          [batchHandOutTexts.total, batchTexts.answers(lines.length)],
          ...toReadEditions(lines, lists).map((text): Fact => [about.listRead, text]),
        ]}
      />
      {OUTCOME_ORDER.map((outcome) => (
        <HandOutPortal
          key={outcome}
          outcome={outcome}
          groups={groups.filter((group) => group.outcome === outcome)}
          settings={settings}
        />
      ))}
      <HandOutUnanswered unanswered={toUnanswered(lines, settings)} />
      <footer className="mt-6 border-t border-line pt-2 text-xs leading-5 text-ink-soft">
        {smallPrint.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </footer>
    </article>
  );
}

function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-0.5 text-sm">
      {facts.map(([name, text]) => (
        <div key={`${name} ${text}`} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="figures">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** True while the browser makes pages for paper. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture of the page right after the event.
    const start = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", start);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", start);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
