import { formatDay, todayInLosAngeles } from "@/lib/shared/iso-date";
import { listsTexts } from "@/texts/lists";
import { formatCount } from "@/texts/numbers";
import { Badge } from "../ui/badge";
import { Cell, HeadCell, Table } from "../ui/table";
import { describeStanding, nameEdition, toEditionLinks } from "./describe-edition";
import type { StandingEdition } from "./standing-edition";

const { editionTable } = listsTexts;

interface EditionTableProps {
  readonly name: string;
  readonly editions: readonly StandingEdition[];
}

/** Every edition of a list, the newest first, with what there is of it. */
export function EditionTable({ name, editions }: EditionTableProps) {
  return (
    <Table label={editionTable.label(name)}>
      <thead>
        <tr>
          <HeadCell>{editionTable.from}</HeadCell>
          <HeadCell>{editionTable.state}</HeadCell>
          <HeadCell className="text-right">{editionTable.entries}</HeadCell>
          <HeadCell>{editionTable.published}</HeadCell>
          <HeadCell>{editionTable.source}</HeadCell>
          <HeadCell className="print:hidden">{editionTable.open}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {editions.map(({ edition, standing }) => (
          <tr key={edition.id} className={standing.kind === "in-force" ? "font-medium" : "text-ink-soft"}>
            <th
              scope="row"
              className="figures border-b border-line py-2.5 pr-3 align-top font-medium whitespace-nowrap"
            >
              {nameEdition(edition)}
            </th>
            <Cell className="whitespace-nowrap">
              {describeStanding(standing)}{" "}
              {edition.demo && standing.kind !== "demo-over" ? <Badge>{editionTable.demo}</Badge> : null}
            </Cell>
            <Cell className="figures text-right">{formatCount(edition.entryCount)}</Cell>
            <Cell className="whitespace-nowrap">{formatDay(todayInLosAngeles(edition.publishedAt))}</Cell>
            <Cell className="min-w-48 break-words">
              {edition.sourceFile}{" "}
              <span className="code-figures text-ink-faint">({edition.sourceSha256.slice(0, 8)}…)</span>
            </Cell>
            <Cell className="print:hidden">
              {standing.kind === "withdrawn" ? null : <EditionLinks edition={edition} />}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function EditionLinks({ edition }: Pick<StandingEdition, "edition">) {
  const links = toEditionLinks(edition);
  const words = editionTable.links;
  const name = nameEdition(edition);
  return (
    <span className="inline-flex gap-4 whitespace-nowrap">
      <a href={links.entries} aria-label={words.entriesOf(name)} className="text-link inline-flex min-h-6 items-center">
        {words.entries}
      </a>
      <a href={links.changes} aria-label={words.changesOf(name)} className="text-link inline-flex min-h-6 items-center">
        {words.changes}
      </a>
      <a href={links.csv} aria-label={words.csvOf(name)} className="text-link inline-flex min-h-6 items-center">
        {words.csv}
      </a>
    </span>
  );
}
