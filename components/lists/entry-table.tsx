import { LINE_OF_BUSINESS_WORDS } from "@/lib/router/explain";
import type { ListEntry } from "@/lib/router/routing-tables";
import { formatDay } from "@/lib/shared/iso-date";
import { listsTexts } from "@/texts/lists";
import { describeExpansion, toCodeText } from "../admin/entry-words";
import { Cell, HeadCell, Table } from "../ui/table";

const { entryTable } = listsTexts;

interface EntryTableProps {
  readonly label: string;
  readonly entries: readonly ListEntry[];
  /** The address of the answer for a code of this edition. */
  readonly toAnswer: (code: string) => string;
}

/** Entries of a list with everything they say. Columns of which nothing is shown are left out. */
export function EntryTable({ label, entries, toAnswer }: EntryTableProps) {
  const columns = COLUMNS.filter(({ toText }) => entries.some((entry) => toText(entry) !== ""));
  return (
    <Table label={label}>
      <thead>
        <tr>
          <HeadCell>{entryTable.code}</HeadCell>
          {columns.map(({ title }) => (
            <HeadCell key={title}>{title}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list may say the same twice, and rows never move.
          <tr key={index}>
            <th
              scope="row"
              className="border-b border-line py-2.5 pr-3 text-left align-top font-normal whitespace-nowrap"
            >
              <a
                href={toAnswer(entry.code)}
                className="text-link code-figures inline-flex min-h-6 items-center text-base font-medium"
              >
                {toCodeText(entry)}
              </a>
              {entry.codeTo === undefined ? null : (
                <span className="figures ml-2 text-ink-faint">{describeExpansion(entry)}</span>
              )}
            </th>
            {columns.map(({ title, toText }) => (
              <Cell key={title} className="text-pretty whitespace-pre-line">
                {toText(entry)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

interface Column {
  readonly title: string;
  readonly toText: (entry: ListEntry) => string;
}

const COLUMNS: readonly Column[] = [
  { title: entryTable.description, toText: ({ description }) => description ?? "" },
  { title: listsTexts.serviceLine, toText: ({ serviceLine }) => serviceLine ?? "" },
  { title: entryTable.modifiers, toText: ({ modifiers }) => modifiers.join(", ") },
  {
    title: entryTable.lineOfBusiness,
    toText: ({ lineOfBusiness }) => lineOfBusiness.map((line) => LINE_OF_BUSINESS_WORDS[line]).join("\n"),
  },
  { title: entryTable.note, toText: ({ note }) => note ?? "" },
  {
    title: entryTable.firstDay,
    toText: ({ effectiveFrom }) => (effectiveFrom === undefined ? "" : formatDay(effectiveFrom)),
  },
  { title: entryTable.lastDay, toText: ({ effectiveTo }) => (effectiveTo === undefined ? "" : formatDay(effectiveTo)) },
];
