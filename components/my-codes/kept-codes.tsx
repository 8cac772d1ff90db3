import { useState } from "react";
import { toLabel } from "@/lib/batch/batch-entry";
import type { KeptAnswers, KeptChange } from "@/lib/my-codes/answer-kept";
import { restoreKept } from "@/lib/my-codes/change-kept";
import type { KeptCode } from "@/lib/my-codes/kept-code";
import type { RoutingTables } from "@/lib/router/routing-tables";
import { formatDay, type IsoDate } from "@/lib/shared/iso-date";
import { myCodesPanelTexts } from "@/texts/my-codes-panel";
import { ShowMore } from "../batch/show-more";
import { Badge } from "../ui/badge";
import { Button } from "../ui/button";
import { ChangedCodes } from "./changed-codes";
import { EditPart } from "./edit-part";
import { explainNotKept, forgetCodes } from "./keep-codes";
import { EditRow, KeptRow } from "./kept-row";
import { changeMyCodes } from "./kept-store";
import { type Told, UndoLine } from "./undo-line";

const { keptCodes } = myCodesPanelTexts;

interface KeptCodesProps {
  readonly kept: readonly KeptCode[];
  readonly answers: KeptAnswers;
  readonly changes: readonly KeptChange[];
  /** Missing where the lists could not be loaded: then the codes stand there without answers. */
  readonly tables: RoutingTables | undefined;
  readonly today: IsoDate | undefined;
  readonly onChoose: (label: string) => void;
}

/** Three rows of four on a wide screen. */
const SHOWN_AT_FIRST = 12;

/** What the panel holds once the device was read. */
export function KeptCodes({ kept, answers, changes, tables, today, onChoose }: KeptCodesProps) {
  const [isEditing, setEditing] = useState(false);
  const [told, setTold] = useState<Told>();
  const isDemo = [...answers.values()].some(({ demo }) => demo);

  const remove = (code: KeptCode) => {
    const key = toLabel(code);
    const place = kept.indexOf(code);
    const result = forgetCodes(new Set([key]));
    if (result !== "kept") return setTold({ words: explainNotKept(result) });
    setTold({
      words: keptCodes.removed(key),
      undo: () => changeMyCodes((now) => restoreKept(now, code, place)),
    });
  };

  return (
    <>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="figures text-ink-soft">
          {describeStanding(kept, answers, tables, today)}
          {isDemo ? <Badge className="ml-2 border-line bg-sunken text-ink-soft">{keptCodes.demo}</Badge> : null}
        </p>
        <Button size="small" aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
          {isEditing ? keptCodes.stopEditing : kept.length === 0 ? keptCodes.add : keptCodes.edit}
        </Button>
      </div>
      <UndoLine told={told} onTold={setTold} />
      {changes.length > 0 ? <ChangedCodes changes={changes} answers={answers} onChoose={onChoose} /> : null}
      {isEditing ? <EditPart kept={kept} tables={tables} today={today} onTold={setTold} /> : null}
      {kept.length > 0 ? (
        <ShowMore entries={kept} first={SHOWN_AT_FIRST} className="mt-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {(code) =>
            isEditing ? (
              <EditRow key={toLabel(code)} kept={code} onRemove={() => remove(code)} />
            ) : (
              <KeptRow
                key={toLabel(code)}
                kept={code}
                decision={answers.get(toLabel(code))}
                onChoose={() => onChoose(toLabel(code))}
              />
            )
          }
        </ShowMore>
      ) : null}
    </>
  );
}

function describeStanding(
  kept: readonly KeptCode[],
  answers: KeptAnswers,
  tables: RoutingTables | undefined,
  today: IsoDate | undefined,
): string {
  if (kept.length === 0) return keptCodes.none;
  if (tables === undefined) return keptCodes.listsNotLoaded;
  if (answers.size === 0 || today === undefined) return keptCodes.listMissing;
  return keptCodes.answeredFor(formatDay(today));
}
