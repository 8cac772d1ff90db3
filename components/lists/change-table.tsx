import { ArrowRight } from "lucide-react";
import type { ChangeRow } from "@/lib/lists/compare/change-rows";
import { ANSWER_END_WORDS } from "@/lib/lists/compare/describe-movement";
import { formatRun } from "@/lib/lists/compare/group-codes";
import type { ListEntry } from "@/lib/router/routing-tables";
import { listChangesTexts } from "@/texts/list-changes";
import { listMovementTexts } from "@/texts/list-movement";
import { describeConditions } from "../admin/entry-words";
import { Cell, HeadCell, Table } from "../ui/table";
import { AnswerEndTile } from "./answer-end";

const { kinds, before, after, changeTable } = listChangesTexts;

interface ChangeTableProps {
  readonly rows: readonly ChangeRow[];
  /** The address of the answer for a code on the day of the comparison. */
  readonly toAnswer: (code: string) => string;
}

/** What two editions say differently, row by row. */
export function ChangeTable({ rows, toAnswer }: ChangeTableProps) {
  return (
    <Table label={changeTable.label}>
      <thead>
        <tr>
          <HeadCell>{changeTable.code}</HeadCell>
          <HeadCell>{changeTable.change}</HeadCell>
          <HeadCell>{before}</HeadCell>
          <HeadCell>{after}</HeadCell>
          <HeadCell>{changeTable.answer}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.run.from}`}>
            <th scope="row" className="border-b border-line py-2.5 pr-3 align-top font-normal whitespace-nowrap">
              <a
                href={toAnswer(row.run.from)}
                className="text-link code-figures inline-flex min-h-6 items-center text-base font-medium"
              >
                {formatRun(row.run)}
              </a>
              {row.run.count === 1 ? null : (
                <span className="figures ml-2 text-ink-faint">{listMovementTexts.codes(row.run.count)}</span>
              )}
            </th>
            <Cell>{kinds[row.kind]}</Cell>
            <Cell>
              <Saying entries={row.before} />
            </Cell>
            <Cell>
              <Saying entries={row.after} />
            </Cell>
            <Cell>
              {row.move === null ? (
                <span className="text-ink-faint">{changeTable.sameAnswer}</span>
              ) : (
                <Move move={row.move} />
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What an edition says of a code beside listing it. */
function Saying({ entries }: { readonly entries: readonly ListEntry[] }) {
  if (entries.length === 0) return <span className="text-ink-faint">{changeTable.notListed}</span>;
  return (
    <ul className="space-y-1">
      {entries.map((entry) => {
        const words = describeConditions(entry).join(", ");
        return <li key={words}>{words === "" ? changeTable.listed : changeTable.listedWith(words)}</li>;
      })}
    </ul>
  );
}

function Move({ move: { from, to } }: { readonly move: NonNullable<ChangeRow["move"]> }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <AnswerEndTile end={from} />
      {ANSWER_END_WORDS[from]}
      <ArrowRight aria-label={changeTable.becomes} className="size-4 shrink-0 text-ink-faint" />
      <AnswerEndTile end={to} />
      <span className="font-semibold">{ANSWER_END_WORDS[to]}</span>
    </span>
  );
}
