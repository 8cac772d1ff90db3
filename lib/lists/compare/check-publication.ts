import type { ProcedureCode } from "../../codes/procedure-code";
import { compileTables, type PublishedLists } from "../../router/compile-tables";
import { entriesOf } from "../../router/entries-by-code";
import { toEntryCodes } from "../../router/entry-codes";
import { HEALTHHELP_FROM } from "../../router/route";
import type { HeldEntry, ListEntry, PublishedVersion } from "../../router/routing-tables";
import { addDays, type IsoDate } from "../../shared/iso-date";
import { LARGEST_SILENT_CHANGE, type PublicationFinding, type PublicationWarning } from "./publication-finding";
import { isReplacedBy, withEdition } from "./with-edition";

/** A draft that is about to be published, and everything that tells whether this is meant. */
export interface PlannedPublication {
  readonly list: string;
  readonly entries: readonly ListEntry[];
  readonly effectiveFrom: IsoDate;
  readonly today: IsoDate;
  /** What is published now, of every list, without the draft. */
  readonly published: PublishedLists;
  /** The published edition that was made of the very same bytes, where there is one. */
  readonly sameFileVersion?: string | undefined;
  /** Codes of a change list that delete or change what the edition in force does not hold. */
  readonly withoutEffect: readonly ProcedureCode[];
}

/** What to confirm by name before a draft is published, and what to know. */
export interface PublicationCheck {
  readonly findings: readonly PublicationFinding[];
  readonly warnings: readonly PublicationWarning[];
}

/** Tells what a maintainer must confirm, and should know, before a draft holds from a day on. */
export function checkPublication(plan: PlannedPublication): PublicationCheck {
  const standing = findStandingEditions(plan);
  const codes = collectCodes(plan.entries);
  const edition: PublishedVersion = {
    list: plan.list,
    // No published edition has this name, so that the plan is told from all of them.
    version: "planned",
    effectiveFrom: plan.effectiveFrom,
    demo: false,
    entries: plan.entries,
  };
  const next = standing.real.find(({ effectiveFrom }) => effectiveFrom > plan.effectiveFrom);
  return {
    findings: [
      ...findSize(codes, findEditionInForce(plan.published, plan.list, plan.effectiveFrom)),
      ...findListedOnBoth(edition, codes, plan.published, next?.effectiveFrom),
      ...findPastDay(plan),
      ...(plan.sameFileVersion === undefined ? [] : [{ code: "same-file" as const, version: plan.sameFileVersion }]),
      ...standing.real
        .filter((version) => isReplacedBy(version, edition))
        .map(({ version }) => ({ code: "replaces-edition" as const, version })),
      ...findWithoutEffect(plan.withoutEffect),
    ],
    warnings: [
      ...(standing.real.length === 0 && standing.demo.length > 0
        ? [{ code: "ends-demo" as const, daysWithoutListUntil: addDays(plan.effectiveFrom, -1) }]
        : []),
      ...(next === undefined ? [] : [{ code: "later-edition" as const, version: next.version }]),
    ],
  };
}

/** The edition of a list that decides on a day, with its entries: a draft is compared with it. */
export function findEditionInForce(
  published: PublishedLists,
  list: string,
  day: IsoDate,
): PublishedVersion | undefined {
  const { real, demo } = findStandingEditions({ published, list });
  return (real.length > 0 ? real : demo).findLast(({ effectiveFrom }) => effectiveFrom <= day);
}

/** The published editions of a list, oldest first. */
function findStandingEditions({ published, list }: Pick<PlannedPublication, "published" | "list">) {
  const versions = published.versions
    .filter((version) => version.list === list)
    .sort((left, right) => (left.effectiveFrom < right.effectiveFrom ? -1 : 1));
  return { real: versions.filter(({ demo }) => !demo), demo: versions.filter(({ demo }) => demo) };
}

/** An empty list says more than that it shrank, so only the one is asked. */
function findSize(codes: Codes, inForce: PublishedVersion | undefined): PublicationFinding[] {
  if (codes.size === 0) return [{ code: "no-entries" }];
  if (inForce === undefined) return [];
  const before = collectCodes(inForce.entries).size;
  const after = codes.size;
  // Exactly a fifth is the same number as the limit: both are the double that is nearest to it.
  return Math.abs(after - before) / before > LARGEST_SILENT_CHANGE ? [{ code: "size-change", before, after }] : [];
}

type Codes = ReadonlySet<ProcedureCode>;

function collectCodes(entries: readonly ListEntry[]): Codes {
  const codes = new Set<ProcedureCode>();
  for (const entry of entries) {
    if (entry.codeTo === undefined) codes.add(entry.code);
    else for (const code of toEntryCodes(entry)) codes.add(code);
  }
  return codes;
}

/**
 * Codes that the planned edition and a list of the other kind hold on the same day (R8), from the first day on which
 * HealthHelp reviews. Conditions do not matter: an overlap for one line of business is still to be looked at.
 */
function findListedOnBoth(
  edition: PublishedVersion,
  ownCodes: Codes,
  published: PublishedLists,
  next: IsoDate | undefined,
): PublicationFinding[] {
  const from = edition.effectiveFrom;
  const days: Days = next === undefined ? { from } : { from, to: addDays(next, -1) };
  const shared = findSharedCodes(edition.list, ownCodes, published);
  if (shared.size === 0) return [];
  const isShared = (entry: ListEntry) => toEntryCodes(entry).some((code) => shared.has(code));
  const joined = withEdition(published, edition);
  const tables = compileTables({
    ...joined,
    versions: joined.versions.map((version) => ({ ...version, entries: version.entries.filter(isShared) })),
  });
  const codes = [...shared].filter((code) => isOnBoth(entriesOf(tables, code), edition.list, days));
  return codes.length === 0 ? [] : [{ code: "listed-on-both", codes: codes.sort() }];
}

/** Codes of an edition that any edition of a list of the other kind names, on whatever days: few, as a rule. */
function findSharedCodes(ownList: string, ownCodes: Codes, { lists, versions }: PublishedLists): Codes {
  const kind = lists.find(({ list }) => list === ownList)?.kind;
  const ofOtherKind = new Set(lists.filter((list) => list.kind !== kind).map(({ list }) => list));
  const others = versions.filter(({ list }) => ofOtherKind.has(list)).flatMap(({ entries }) => entries);
  return new Set([...collectCodes(others)].filter((code) => ownCodes.has(code)));
}

interface Days {
  readonly from: IsoDate;
  /** Last day, included; missing where there is no end. */
  readonly to?: IsoDate;
}

const REVIEWED: Days = { from: HEALTHHELP_FROM };

function isOnBoth(held: readonly HeldEntry[], list: string, days: Days): boolean {
  const own = held.filter((entry) => entry.list === list);
  return own.some((entry) =>
    held.some((other) => other.kind !== entry.kind && shareADay(days, REVIEWED, entry, other)),
  );
}

function shareADay(...spans: readonly Days[]): boolean {
  return spans.every(({ from }) => spans.every(({ to }) => to === undefined || from <= to));
}

function findPastDay({ effectiveFrom, today }: PlannedPublication): PublicationFinding[] {
  return effectiveFrom < today ? [{ code: "past-effective-day", effectiveFrom, today }] : [];
}

function findWithoutEffect(codes: readonly ProcedureCode[]): PublicationFinding[] {
  return codes.length === 0 ? [] : [{ code: "changes-without-effect", codes: [...new Set(codes)].sort() }];
}
