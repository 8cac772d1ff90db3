import type { Command } from "commander";
import type { Database } from "../../lib/db/client.server";
import { diffLists } from "../../lib/lists/compare/diff-lists";
import { moveAnswers } from "../../lib/lists/compare/move-answers";
import { describePublicationError } from "../../lib/lists/drafts/describe-publication-error";
import { isListId, LISTS, type ListId } from "../../lib/lists/list-identities";
import type { PublishedLists } from "../../lib/router/compile-tables";
import type { PublishedVersion } from "../../lib/router/routing-tables";
import type { IsoDate } from "../../lib/shared/iso-date";
import { err, ok } from "../../lib/shared/result";
import { addEffective, LIST_NAMES } from "./arguments";
import type { CommandOutcome } from "./command-outcome";
import { describeChanges, describeReview } from "./describe-changes";
import { nameList } from "./describe-draft";
import { NO_EFFECTIVE_DAY } from "./publish-draft";
import { type Edition, readEdition } from "./read-editions";
import { readOpenDraft } from "./read-open-rows";
import { addAction, type CommandContext } from "./run-command";

/** Adds `diff`: what a draft would change, or what differs between two editions. */
export function addDiffCommand(program: Command): void {
  const command = program
    .command("diff")
    .summary("see what a draft changes, or what differs between two editions")
    .description("Shows what publishing a draft would change, or what differs between two editions of a list.")
    .usage("<draft> [--effective <day>]\n       npm run lists -- diff <list> <version> <version>")
    .argument("<draft or list>", `the number of a draft, or a list: ${LIST_NAMES}`)
    .argument("[versions...]", "for a list: the earlier edition and the later one");
  addEffective(command);
  command.hook("preAction", () => {
    if (readSubject(command.args) === undefined) {
      command.error("error: name the number of a draft, or a list and two of its editions");
    }
  });
  addAction(command, diff);
}

/** What is compared: a draft with what is in force, or two editions of a list. */
type Subject = { readonly draft: number } | { readonly list: ListId; readonly earlier: string; readonly later: string };

function readSubject([name = "", earlier, later, ...more]: readonly string[]): Subject | undefined {
  if (/^[1-9]\d{0,8}$/.test(name)) return earlier === undefined ? { draft: Number(name) } : undefined;
  if (!isListId(name) || earlier === undefined || later === undefined || more.length > 0) return undefined;
  return { list: name, earlier, later };
}

async function diff(
  context: CommandContext,
  name: string,
  versions: readonly string[],
  options: { readonly effective?: IsoDate },
): Promise<CommandOutcome> {
  const subject = readSubject([name, ...versions]);
  if (subject === undefined) throw new Error("The arguments were checked before the database was opened.");
  if ("draft" in subject) return diffDraft(context, subject.draft, options.effective);
  return diffEditions(context, subject.list, subject.earlier, subject.later);
}

async function diffDraft(
  { db, jobs }: CommandContext,
  id: number,
  effective: IsoDate | undefined,
): Promise<CommandOutcome> {
  const draft = await readOpenDraft(db, id);
  if (!draft.ok) return draft;
  const effectiveFrom = effective ?? draft.value.effectiveFrom;
  if (effectiveFrom === null) return err(NO_EFFECTIVE_DAY);
  const review = await jobs.run({ kind: "review", draft: id, effectiveFrom });
  if (!review.ok) return err({ ...review.error, message: describePublicationError(review.error) });
  return ok({ document: { review: review.value }, lines: describeReview(review.value) });
}

async function diffEditions(
  { db, today }: CommandContext,
  list: ListId,
  earlier: string,
  later: string,
): Promise<CommandOutcome> {
  const before = await readEdition(db, list, earlier, today);
  if (!before.ok) return before;
  const after = await readEdition(db, list, later, today);
  if (!after.ok) return after;
  const difference = diffLists(before.value.entries, after.value.entries);
  const day = after.value.record.effectiveFrom;
  const others = await readOtherLists(db, list, day);
  const movement = moveAnswers(
    toLists([...others, holdFrom(before.value, day)]),
    toLists([...others, holdFrom(after.value, day)]),
    day,
  );
  return ok({
    document: { list, from: before.value.record.version, to: after.value.record.version, diff: difference, movement },
    lines: [
      `${nameList(list)}: from the edition ${before.value.record.version} to ${after.value.record.version}`,
      ...describeChanges(difference, movement),
    ],
  });
}

/** What the other lists hold on a day. */
async function readOtherLists(db: Database, list: ListId, day: IsoDate): Promise<readonly PublishedVersion[]> {
  const editions: PublishedVersion[] = [];
  for (const other of LISTS) {
    const edition = other.list === list ? undefined : await readEdition(db, other.list, undefined, day);
    if (edition?.ok) editions.push(holdFrom(edition.value, day));
  }
  return editions;
}

/** An edition as the only one of its list that holds on the day. */
function holdFrom({ record, entries }: Edition, day: IsoDate): PublishedVersion {
  return { list: record.list, version: record.version, effectiveFrom: day, demo: false, entries };
}

function toLists(versions: readonly PublishedVersion[]): PublishedLists {
  return { revision: "", lists: LISTS, versions, notices: [] };
}
