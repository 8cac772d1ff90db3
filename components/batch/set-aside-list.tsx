import { type BatchEdits, withEntry } from "@/lib/batch/batch-edits";
import type { SetAsideGroup, SetAsideToken } from "@/lib/batch/set-aside-groups";
import type { ProcedureCode } from "@/lib/codes/procedure-code";
import { explainSetAside } from "@/lib/codes/set-aside";
import { batchTexts } from "@/texts/batch";
import { batchReviewTexts } from "@/texts/batch-review";
import { formatCount } from "@/texts/numbers";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ShowMore } from "./show-more";

const { setAsideList } = batchReviewTexts;

interface SetAsideListProps {
  readonly groups: readonly SetAsideGroup[];
  readonly taken: BatchEdits["taken"];
  readonly changeEdits: (change: (before: BatchEdits) => Partial<BatchEdits>) => void;
}

/** What was not taken for a code, by reason. What may be a person's is told by its line and never shown. */
export function SetAsideList({ groups, taken, changeEdits }: SetAsideListProps) {
  const take = (key: string, code: ProcedureCode | undefined) =>
    changeEdits((before) => ({ taken: withEntry(before.taken, key, code) }));
  return (
    <Card className="divide-y divide-line">
      {groups.map(({ reason, count, asks, tokens }) => (
        <div key={reason} className="p-4 sm:px-6">
          <h3 className="flex gap-4 font-medium">
            <span className="figures min-w-8 text-right text-ink-soft">{formatCount(count)}</span>
            <span>{explainSetAside(reason)}</span>
          </h3>
          <ShowMore entries={tokens} first={12} className="mt-2 flex flex-wrap gap-x-8 gap-y-2 pl-12 text-ink-soft">
            {(token) => (
              <TokenRow
                key={token.key}
                token={token}
                asks={asks}
                taken={taken.get(token.key)}
                onTake={(code) => take(token.key, code)}
              />
            )}
          </ShowMore>
        </div>
      ))}
    </Card>
  );
}

interface TokenRowProps {
  readonly token: SetAsideToken;
  readonly asks: boolean;
  readonly taken: ProcedureCode | undefined;
  readonly onTake: (code: ProcedureCode | undefined) => void;
}

function TokenRow({ token, asks, taken, onTake }: TokenRowProps) {
  if (token.text === undefined) return <li className="figures">{setAsideList.notShown(token.lines)}</li>;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="code-figures">
        {setAsideList.shown(<span className="font-semibold break-all text-ink">{token.text}</span>, token.lines)}
      </span>
      {taken === undefined ? (
        token.offers.map((offer) => (
          <Button
            key={offer}
            size="small"
            variant={asks ? "secondary" : "quiet"}
            className="print:hidden"
            onClick={() => onTake(offer)}
          >
            {setAsideList.take(offer)}
          </Button>
        ))
      ) : (
        <>
          <span className="font-medium text-ink">{setAsideList.taken(taken)}</span>
          <Button
            size="small"
            variant="quiet"
            className="print:hidden"
            aria-label={batchTexts.undoOf(taken)}
            onClick={() => onTake(undefined)}
          >
            {batchTexts.undo}
          </Button>
        </>
      )}
    </li>
  );
}
