import { clsx } from "clsx";
import type { BatchSettings } from "@/lib/batch/batch-entry";
import { toCautionNotes, toConditionNotes, toGroupCodes } from "@/lib/batch/export-hand-out";
import type { PortalGroup } from "@/lib/batch/export-portals";
import type { Outcome, Rule } from "@/lib/router/decision";
import { HEALTHHELP_FROM } from "@/lib/router/route";
import { formatDay } from "@/lib/shared/iso-date";
import { batchTexts } from "@/texts/batch";
import { batchHandOutTexts } from "@/texts/batch-hand-out";
import { OUTCOMES, OutcomeTile } from "../decision/outcome";
import { HandOutCodes } from "./hand-out-codes";
import { HandOutNeeds } from "./hand-out-needs";
import { HandOutNotes } from "./hand-out-notes";
import { HandOutSteps } from "./hand-out-steps";

const { handOutPortal } = batchHandOutTexts;

/** Why codes go where they go, where one portal has more than one reason. */
const REASONS: Readonly<Record<Rule, string>> = {
  ...handOutPortal.reasons,
  R3: handOutPortal.reasons.R3(formatDay(HEALTHHELP_FROM)),
};

interface HandOutPortalProps {
  readonly outcome: Outcome;
  readonly groups: readonly PortalGroup[];
  readonly settings: BatchSettings;
}

/** All codes of one portal. What to do is said for each reason apart, because it differs. */
export function HandOutPortal({ outcome, groups, settings }: HandOutPortalProps) {
  if (groups.length === 0) return null;
  const { words, line, ink } = OUTCOMES[outcome];
  const codes = new Set(groups.flatMap((group) => toGroupCodes(group, settings)));
  return (
    <section className={clsx("mt-6 border-t-2 pt-3", line)}>
      <div className="flex items-center gap-3 break-inside-avoid break-after-avoid">
        <OutcomeTile outcome={outcome} className="size-9" />
        <h3 className={clsx("text-2xl font-semibold tracking-tight", ink)}>{words}</h3>
        <p className="figures ml-auto text-lg">{batchTexts.codes(codes.size)}</p>
      </div>
      {groups.map((group) => (
        <ReasonPart key={group.rule} group={group} settings={settings} isOnly={groups.length === 1} />
      ))}
    </section>
  );
}

interface ReasonPartProps {
  readonly group: PortalGroup;
  readonly settings: BatchSettings;
  readonly isOnly: boolean;
}

function ReasonPart({ group, settings, isOnly }: ReasonPartProps) {
  const codes = toGroupCodes(group, settings);
  return (
    <div className="mt-3">
      {isOnly ? null : (
        <h4 className="break-after-avoid font-semibold">
          {REASONS[group.rule]}
          <span className="figures font-normal text-ink-soft">, {batchTexts.codes(codes.length)}</span>
        </h4>
      )}
      {group.rule === "R12" ? (
        <HandOutNeeds group={group} settings={settings} />
      ) : (
        <>
          <HandOutCodes codes={codes} />
          <HandOutSteps rule={group.rule} lineOfBusiness={group.lineOfBusiness} />
        </>
      )}
      <HandOutNotes title={handOutPortal.conditions} notes={toConditionNotes(group)} />
      <HandOutNotes title={handOutPortal.cautions} notes={toCautionNotes(group)} />
    </div>
  );
}
