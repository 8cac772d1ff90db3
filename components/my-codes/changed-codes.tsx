import { toLabel } from "@/lib/batch/batch-entry";
import { type KeptAnswers, type KeptChange, markSeen } from "@/lib/my-codes/answer-kept";
import { myCodesPanelTexts } from "@/texts/my-codes-panel";
import { ShowMore } from "../batch/show-more";
import { OutcomeBadge } from "../decision/outcome";
import { Button } from "../ui/button";
import { Callout } from "../ui/callout";
import { changeMyCodes } from "./kept-store";

const { changedCodes } = myCodesPanelTexts;

interface ChangedCodesProps {
  readonly changes: readonly KeptChange[];
  readonly answers: KeptAnswers;
  readonly onChoose: (label: string) => void;
}

const SHOWN_AT_FIRST = 6;

/** The kept codes that go elsewhere than when somebody last looked, until they are seen. */
export function ChangedCodes({ changes, answers, onChoose }: ChangedCodesProps) {
  const see = (seen: readonly KeptChange[]) => {
    const keys = new Set(seen.map(({ kept }) => toLabel(kept)));
    changeMyCodes((kept) => markSeen(kept, answers, keys));
  };
  const title = changedCodes.title(changes.length);
  return (
    <Callout tone="caution" title={<span className="figures">{title}</span>} className="mt-3">
      <ShowMore entries={changes} first={SHOWN_AT_FIRST} className="mt-3 space-y-4">
        {(change) => {
          const key = toLabel(change.kept);
          return (
            <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <div className="figures min-w-0 flex-1 basis-72 text-base">
                {change.words}
                {change.kept.label === undefined ? null : (
                  <span className="block text-sm text-ink-soft">{change.kept.label}</span>
                )}
              </div>
              <OutcomeBadge outcome={change.to} className="max-sm:whitespace-normal" />
              <div className="flex gap-2">
                <Button size="small" aria-label={changedCodes.lookUpCode(key)} onClick={() => onChoose(key)}>
                  {changedCodes.lookUp}
                </Button>
                <Button size="small" aria-label={changedCodes.seenCode(key)} onClick={() => see([change])}>
                  {changedCodes.seen}
                </Button>
              </div>
            </li>
          );
        }}
      </ShowMore>
      {changes.length > 1 ? (
        <Button size="small" className="mt-4" onClick={() => see(changes)}>
          {changedCodes.allSeen}
        </Button>
      ) : null}
    </Callout>
  );
}
