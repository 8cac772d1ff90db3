import { ChangeTable } from "@/components/lists/change-table";
import { MovementPicture } from "@/components/lists/movement-picture";
import { Pager } from "@/components/lists/pager";
import { Card } from "@/components/ui/card";
import { type ChangeKind, toChangeRows } from "@/lib/lists/compare/change-rows";
import { describeDiff } from "@/lib/lists/compare/describe-diff";
import type { EditionComparison } from "@/lib/lists/compare-editions.server";
import { toAnswerLink } from "@/lib/router/answer-link";
import { formatDay } from "@/lib/shared/iso-date";
import { listChangesTexts } from "@/texts/list-changes";
import { readPage, readText, type SearchParams, toAddress } from "../read-params";
import { KindFilter } from "./kind-filter";

const words = listChangesTexts.comparison;

interface ComparisonProps extends EditionComparison {
  /** The address of this comparison, without its search. */
  readonly params: Readonly<Record<string, string>>;
  readonly search: SearchParams;
}

const PAGE_ROWS = 100;

/** What two editions say differently: what it does to answers, and every code. */
export function Comparison({ diff, movement, params, search }: ComparisonProps) {
  const text = readText(search, "q");
  const kind = readKind(readText(search, "kind"));
  const starts = text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((start) => start !== "" || text === "");
  const rows = toChangeRows(diff, movement, (code) => starts.some((start) => code.startsWith(start))).filter(
    (row) => kind === undefined || row.kind === kind,
  );
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_ROWS));
  const page = readPage(search, pages);
  const day = movement.dateOfService;
  const toHref = (changed: Readonly<Record<string, string>>) =>
    `${toAddress("/lists/changes", { ...params, q: text, kind: kind ?? "", ...changed })}#codes`;
  return (
    <div className="space-y-8">
      <section aria-labelledby="answers">
        <Card className="p-5 sm:p-7">
          <h2 id="answers" className="text-xl font-semibold tracking-tight">
            {words.answers}
          </h2>
          <p className="mt-1 mb-5 text-sm text-pretty text-ink-soft">{words.answersLead(formatDay(day))}</p>
          <MovementPicture movement={movement} />
        </Card>
      </section>
      <section aria-labelledby="codes" className="space-y-4">
        <h2 id="codes" className="text-xl font-semibold tracking-tight">
          {words.codes}
        </h2>
        <p className="figures text-ink-soft">
          {words.difference(
            describeDiff(diff).replace(/^./, (first) => first.toUpperCase()),
            diff.unchanged,
          )}
        </p>
        <KindFilter diff={diff} chosen={kind} toHref={(chosen) => toHref({ kind: chosen })} />
        {rows.length === 0 ? (
          <p role="status">{text === "" ? words.none : words.noneFound}</p>
        ) : (
          <ChangeTable
            rows={rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS)}
            toAnswer={(code) =>
              toAnswerLink({ code, from: day, to: day, lineOfBusiness: undefined, requestType: "medical" })
            }
          />
        )}
        <Pager label={words.pages} page={page} pages={pages} toHref={(to) => toHref({ page: String(to) })} />
      </section>
    </div>
  );
}

function readKind(text: string): ChangeKind | undefined {
  return text === "added" || text === "removed" || text === "changed" ? text : undefined;
}
