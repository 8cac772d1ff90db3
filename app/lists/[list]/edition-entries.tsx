import { EntrySearchForm } from "@/components/lists/entry-search-form";
import { EntryTable } from "@/components/lists/entry-table";
import { Pager } from "@/components/lists/pager";
import { findServiceLines, searchEntries } from "@/lib/lists/search-entries";
import { LINE_OF_BUSINESS_WORDS } from "@/lib/router/explain";
import type { LineOfBusiness, ListEntry, ListIdentity } from "@/lib/router/routing-tables";
import { listsTexts } from "@/texts/lists";
import { readPage, readText, type SearchParams, toAddress } from "../read-params";

const words = listsTexts.entries;

interface EditionEntriesProps {
  readonly list: ListIdentity;
  /** As the address names it; empty for the edition in force. */
  readonly version: string;
  readonly entries: readonly ListEntry[];
  readonly search: SearchParams;
  readonly toAnswer: (code: string) => string;
}

const PAGE_ROWS = 100;

/** The entries of an edition, searched and cut into pages on the server, so that 20,000 of them weigh no more than 100. */
export function EditionEntries({ list, version, entries, search, toAnswer }: EditionEntriesProps) {
  const path = `/lists/${list.list}`;
  const text = readText(search, "q");
  const serviceLine = readText(search, "line");
  const lob = readText(search, "lob");
  const lineOfBusiness = isLine(lob) ? lob : undefined;
  const isConditional = readText(search, "conditions") !== "";
  const found = searchEntries(entries, {
    text,
    serviceLine: serviceLine === "" ? undefined : serviceLine,
    lineOfBusiness,
    isConditional,
  });
  const pages = Math.max(1, Math.ceil(found.length / PAGE_ROWS));
  const page = readPage(search, pages);
  const shown = found.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS);
  const toHref = (to: number) =>
    toAddress(path, {
      version,
      q: text,
      line: serviceLine,
      lob: lineOfBusiness ?? "",
      conditions: isConditional ? "1" : "",
      page: String(to),
    });
  return (
    <div className="space-y-6">
      <EntrySearchForm
        action={path}
        version={version}
        text={text}
        serviceLine={serviceLine}
        serviceLines={findServiceLines(entries)}
        lineOfBusiness={lineOfBusiness ?? ""}
        isConditional={isConditional}
      />
      <p role="status" className="figures text-sm text-ink-soft">
        {describeFound(found.length, entries.length)}
      </p>
      {shown.length === 0 ? null : <EntryTable label={words.label(list.name)} entries={shown} toAnswer={toAnswer} />}
      <Pager label={words.pages} page={page} pages={pages} toHref={toHref} />
    </div>
  );
}

function isLine(text: string): text is LineOfBusiness {
  return Object.hasOwn(LINE_OF_BUSINESS_WORDS, text);
}

function describeFound(found: number, all: number): string {
  if (found === all) return words.all(all);
  return found === 0 ? words.none(all) : words.some(found, all);
}
