import { clsx } from "clsx";
import { type ReactNode, useState } from "react";
import type { BatchSummary, OutcomeGroup } from "@/lib/batch/summarize-lines";
import type { LineOfBusiness } from "@/lib/router/routing-tables";
import { batchTexts } from "@/texts/batch";
import { batchResultsTexts } from "@/texts/batch-results";
import { OUTCOMES, OutcomeTile } from "../decision/outcome";
import { KeepCodesButton } from "../my-codes/keep-codes-button";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { CopyButton } from "../ui/copy-button";

const { outcomeGroups } = batchResultsTexts;

interface OutcomeGroupsProps {
  readonly summary: BatchSummary;
  readonly onLineOfBusiness: (choice: LineOfBusiness) => void;
}

/** The codes by where they go, each group ready to be taken along. */
export function OutcomeGroups({ summary, onLineOfBusiness }: OutcomeGroupsProps) {
  const groups = summary.groups.filter((group) => group.lines > 0);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      {groups.map((group) => (
        <GroupCard key={group.outcome} group={group} demo={summary.demo}>
          {group.outcome === "needs-information" ? (
            <Missing summary={summary} onLineOfBusiness={onLineOfBusiness} />
          ) : null}
        </GroupCard>
      ))}
    </div>
  );
}

interface GroupCardProps {
  readonly group: OutcomeGroup;
  readonly demo: boolean;
  readonly children: ReactNode;
}

function GroupCard({ group, demo, children }: GroupCardProps) {
  const { words, line } = OUTCOMES[group.outcome];
  return (
    <div className={clsx("min-w-0 rounded-card border-2 bg-surface p-5 shadow-card sm:p-6", line)}>
      <div className="flex items-center gap-3">
        <OutcomeTile outcome={group.outcome} className="size-11" />
        <div className="min-w-0">
          <h3 className="text-2xl leading-tight font-semibold tracking-tight">{words}</h3>
          <p className="figures text-ink-soft">
            {outcomeGroups.codes(group.codes.length, group.uncertain)}
            {demo ? <Badge className="ml-2 border-line bg-sunken text-ink-soft">{batchTexts.demo}</Badge> : null}
          </p>
        </div>
      </div>
      {children}
      <CodeRun codes={group.codes} />
      <div className="mt-5 flex flex-wrap items-center gap-2">
        <CopyButton text={() => group.codes.join("\n")} label={outcomeGroups.copyOf(words)}>
          {outcomeGroups.copy}
        </CopyButton>
        <KeepCodesButton codes={group.codes} label={outcomeGroups.keepOf(words)} />
      </div>
    </div>
  );
}

const SHOWN_AT_FIRST = 48;
/** More codes than anybody reads; the table has them all, and copying takes them all. */
const SHOWN_AT_MOST = 600;

function CodeRun({ codes }: { readonly codes: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const most = isOpen ? SHOWN_AT_MOST : SHOWN_AT_FIRST;
  const hidden = codes.length - Math.min(codes.length, most);
  return (
    <>
      <ul className="code-figures mt-5 flex flex-wrap gap-x-5 gap-y-1.5 text-xl">
        {codes.slice(0, most).map((code) => (
          <li key={code} className="whitespace-nowrap">
            {code}
          </li>
        ))}
      </ul>
      {hidden > 0 && !isOpen ? (
        <Button variant="quiet" size="small" className="mt-3 -ml-3" onClick={() => setOpen(true)}>
          {codes.length > SHOWN_AT_MOST ? outcomeGroups.showMore : outcomeGroups.showAll(codes.length)}
        </Button>
      ) : null}
      {hidden > 0 && isOpen ? (
        <p className="figures mt-3 text-sm text-ink-soft">{outcomeGroups.notShown(hidden)}</p>
      ) : null}
    </>
  );
}

/** R12: what decides, and the choices that can be made for the whole list. */
function Missing({ summary: { needs }, onLineOfBusiness }: OutcomeGroupsProps) {
  return (
    <div className="mt-4 space-y-3">
      {needs.lineOfBusiness > 0 ? (
        <div className="flex flex-wrap items-center gap-2">
          <p className="figures mr-1">{outcomeGroups.lineOfBusinessNeeded(needs.lineOfBusiness)}</p>
          <Button size="small" className="print:hidden" onClick={() => onLineOfBusiness("ohp")}>
            {outcomeGroups.ohp}
          </Button>
          <Button size="small" className="print:hidden" onClick={() => onLineOfBusiness("medicare")}>
            {outcomeGroups.medicare}
          </Button>
        </div>
      ) : null}
      {needs.modifier > 0 ? <p className="figures">{outcomeGroups.modifierNeeded(needs.modifier)}</p> : null}
    </div>
  );
}
