import type { Command } from "commander";
import { listReadingTexts } from "@/texts/list-reading";
import { toListAge } from "../../lib/lists/compare/list-age";
import { listDrafts } from "../../lib/lists/drafts/draft-repository.server";
import { isListId, type ListId } from "../../lib/lists/list-identities";
import { type KeptVersion, readKeptVersions } from "../../lib/lists/list-repository.server";
import type { ReadRow } from "../../lib/lists/reading/row-reading";
import { compileTables } from "../../lib/router/compile-tables";
import type { ListEntry } from "../../lib/router/routing-tables";
import { formatDay, type IsoDate } from "../../lib/shared/iso-date";
import { ok } from "../../lib/shared/result";
import { LIST_NAMES } from "./arguments";
import type { CommandOutcome } from "./command-outcome";
import { describeDraft, formatNumber, nameList } from "./describe-draft";
import { readEdition, toPublishedNames } from "./read-editions";
import { readAnyDraft, readOpenRows } from "./read-open-rows";
import { nameRow } from "./row-names";
import { addAction, type CommandContext } from "./run-command";

/** Adds `show`: the lists, the editions of a list, the entries of an edition, or the open rows of a draft. */
export function addShowCommand(program: Command): void {
  const command = program
    .command("show")
    .summary("see the lists, an edition, or the open rows of a draft")
    .description("Shows all lists, the editions of one, the entries of an edition, or the open rows of a draft.")
    .usage("[<list> [<version>]]\n       npm run lists -- show draft <number>")
    .argument("[list]", `${LIST_NAMES}, or the word draft`)
    .argument("[version]", "the name of an edition, or the number of a draft");
  command.hook("preAction", () => {
    if (readSubject(command.args) === undefined) {
      command.error(`error: name a list (${LIST_NAMES}), or: draft <number>`);
    }
  });
  addAction(command, show);
}

type Subject =
  | { readonly kind: "lists" }
  | { readonly kind: "draft"; readonly draft: number }
  | { readonly kind: "list"; readonly list: ListId; readonly version: string | undefined };

function readSubject([name, part]: readonly (string | undefined)[]): Subject | undefined {
  if (name === undefined) return { kind: "lists" };
  if (isListId(name)) return { kind: "list", list: name, version: part };
  const isDraft = name === "draft" && part !== undefined && /^[1-9]\d{0,8}$/.test(part);
  return isDraft ? { kind: "draft", draft: Number(part) } : undefined;
}

async function show(context: CommandContext, name?: string, part?: string): Promise<CommandOutcome> {
  const subject = readSubject([name, part]);
  if (subject === undefined) throw new Error("The arguments were checked before the database was opened.");
  if (subject.kind === "lists") return showLists(context);
  if (subject.kind === "draft") return showDraft(context, subject.draft);
  const { list, version } = subject;
  return version === undefined ? showEditions(context, list) : showEntries(context, list, version);
}

async function showLists({ db, today }: CommandContext): Promise<CommandOutcome> {
  const versions = await readKeptVersions(db);
  const drafts = await listDrafts(db, { state: "open" });
  const lists = compileTables(toPublishedNames(versions)).lists.map((known) => {
    const { list, kind, name } = known;
    const age = toListAge(known, today);
    const inForce = versions.find((version) => version.list === list && version.version === age?.version.version);
    return {
      list,
      kind,
      name,
      inForce: inForce === undefined ? null : toDocument(inForce),
      nextDueDay: age?.nextDueDay ?? null,
      late: age?.isLate ?? null,
      openDrafts: drafts.filter((draft) => draft.list === list).map(({ id }) => id),
    };
  });
  return ok({ document: { lists }, lines: lists.flatMap(describeList) });
}

interface ShownList {
  readonly list: string;
  readonly name: string;
  readonly inForce: ReturnType<typeof toDocument> | null;
  readonly nextDueDay: IsoDate | null;
  readonly late: boolean | null;
  readonly openDrafts: readonly number[];
}

function describeList({ list, name, inForce, nextDueDay, late, openDrafts }: ShownList): string[] {
  return [
    inForce === null
      ? `${name} (${list}): no edition is in force`
      : `${name} (${list}): edition ${inForce.version}${inForce.demo ? " (demo)" : ""}, ${formatNumber(inForce.entries)} entries, from ${inForce.sourceFile}`,
    ...(nextDueDay === null ? [] : [`  next edition due ${formatDay(nextDueDay)}${late === true ? ": late" : ""}`]),
    ...(openDrafts.length === 0 ? [] : [`  open drafts: ${openDrafts.join(", ")}`]),
  ];
}

async function showEditions({ db }: CommandContext, list: ListId): Promise<CommandOutcome> {
  const versions = (await readKeptVersions(db)).filter((version) => version.list === list).map(toDocument);
  return ok({
    document: { list, versions },
    lines: [
      `${nameList(list)}: ${versions.length === 0 ? "no edition" : `${versions.length} editions`}`,
      ...versions.map(
        ({ version, demo, entries, sourceFile, publishedAt, publishedBy, withdrawn }) =>
          `  ${version}${demo ? " (demo)" : ""}: ${formatNumber(entries)} entries from ${sourceFile}, published ${publishedAt} by ${publishedBy}${withdrawn === null ? "" : `; withdrawn ${withdrawn.at} by ${withdrawn.by}: ${withdrawn.reason}`}`,
      ),
    ],
  });
}

async function showEntries({ db, today }: CommandContext, list: ListId, version: string): Promise<CommandOutcome> {
  const edition = await readEdition(db, list, version, today);
  if (!edition.ok) return edition;
  const { record, entries } = edition.value;
  return ok({
    document: { ...toDocument(record), entries },
    lines: [
      `${nameList(list)}, edition ${record.version}: ${formatNumber(entries.length)} entries from ${record.sourceFile}`,
      ...entries.map((entry) => `  ${describeEntry(entry)} (${entry.sourcePlace})`),
    ],
  });
}

async function showDraft({ db }: CommandContext, id: number): Promise<CommandOutcome> {
  const draft = await readAnyDraft(db, id);
  if (!draft.ok) return draft;
  const { reading, open } = await readOpenRows(db, draft.value);
  const rows = open.map((row) => toOpenRow(nameRow(reading, row), row));
  return ok({
    document: { draft: draft.value, open: rows },
    lines: [
      ...describeDraft(draft.value, open),
      ...rows.flatMap(({ row, text, message, offers }) => [
        `  ${row}: ${text}`,
        `    ${message}${offers.length === 0 ? "" : ` Could be ${offers.map(describeEntry).join(" or ")}.`}`,
      ]),
    ],
  });
}

function toOpenRow(name: string, { index, cells, reading }: ReadRow) {
  const text = cells.filter((cell) => cell !== "").join(" | ");
  if (reading.kind !== "to-decide") return { row: name, index, text, cells, problem: null, message: "", offers: [] };
  const { problem, offers } = reading;
  return { row: name, index, text, cells, problem, message: listReadingTexts.rowProblems[problem].sentence, offers };
}

function toDocument(version: KeptVersion) {
  const { list, effectiveFrom, demo, entryCount, sourceFile, sourceSha256, publishedBy, withdrawal } = version;
  return {
    list,
    version: version.version,
    effectiveFrom,
    demo,
    entries: entryCount,
    sourceFile,
    sourceSha256,
    publishedAt: version.publishedAt.toISOString(),
    publishedBy,
    withdrawn: withdrawal === null ? null : { ...withdrawal, at: withdrawal.at.toISOString() },
  };
}

/** An entry on one line, without its description. */
function describeEntry(entry: ListEntry): string {
  const days = [entry.effectiveFrom ?? "", entry.effectiveTo ?? ""].join(" to ").trim();
  return [
    entry.codeTo === undefined ? entry.code : `${entry.code}-${entry.codeTo}`,
    entry.modifiers.join(" "),
    entry.serviceLine ?? "",
    entry.lineOfBusiness.join(" "),
    days === "to" ? "" : days,
    entry.note ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
