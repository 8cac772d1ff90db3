import type { Database } from "../../lib/db/client.server";
import { findEditionInForce } from "../../lib/lists/compare/check-publication";
import { readEntries } from "../../lib/lists/edition-entries.server";
import type { SourcedEntry } from "../../lib/lists/list-csv";
import { LISTS, type ListId } from "../../lib/lists/list-identities";
import { type KeptVersion, readKeptVersions } from "../../lib/lists/list-repository.server";
import type { PublishedLists } from "../../lib/router/compile-tables";
import type { IsoDate } from "../../lib/shared/iso-date";
import { err, ok, type Result } from "../../lib/shared/result";
import type { CommandRefusal } from "./command-outcome";

/** An edition, published or withdrawn, with its entries. */
export interface Edition {
  readonly record: KeptVersion;
  readonly entries: readonly SourcedEntry[];
}

/** The published editions by name alone: enough to say which one is in force. */
export function toPublishedNames(versions: readonly KeptVersion[]): PublishedLists {
  return {
    revision: "",
    lists: LISTS,
    versions: versions
      .filter(({ withdrawal }) => withdrawal === null)
      .map(({ list, version, effectiveFrom, demo }) => ({ list, version, effectiveFrom, demo, entries: [] })),
    notices: [],
  };
}

/** The edition of a name, or the one in force on a day. */
export async function readEdition(
  db: Database,
  list: ListId,
  version: string | undefined,
  today: IsoDate,
): Promise<Result<Edition, CommandRefusal>> {
  const versions = await readKeptVersions(db);
  const name = version ?? findEditionInForce(toPublishedNames(versions), list, today)?.version;
  const record = versions.find((known) => known.list === list && known.version === name);
  if (record !== undefined) return ok({ record, entries: await readEntries(db, record.id) });
  return err({
    code: "no-such-version",
    message:
      name === undefined
        ? "No edition of this list is in force today."
        : "The list has no edition of this name. See its editions with: show <list>",
    details: { list, ...(version === undefined ? {} : { version }) },
  });
}
