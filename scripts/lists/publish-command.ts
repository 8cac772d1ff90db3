import type { Command } from "commander";
import type { PublicationFindingCode } from "../../lib/lists/compare/publication-finding";
import { decideRows } from "../../lib/lists/drafts/decide-rows.server";
import type { IsoDate } from "../../lib/shared/iso-date";
import { err } from "../../lib/shared/result";
import { addConfirm, addDecisions, addEffective, type RowWord, readDraftNumber } from "./arguments";
import type { CommandOutcome } from "./command-outcome";
import { toRowDecisions } from "./decide-rows";
import { NO_EFFECTIVE_DAY, publishDraft } from "./publish-draft";
import { readOpenDraft, readOpenRows } from "./read-open-rows";
import { addAction, type CommandContext } from "./run-command";

interface PublishOptions {
  readonly effective?: IsoDate;
  readonly confirm?: readonly PublicationFindingCode[];
  readonly fix?: readonly RowWord[];
  readonly skip?: readonly RowWord[];
  readonly skipOpen?: string;
}

/** Adds `publish`: a draft becomes an edition. */
export function addPublishCommand(program: Command): void {
  const command = program
    .command("publish")
    .summary("publish a draft")
    .description("Decides the open rows of a draft as the options say and publishes it, in one step.")
    .argument("<draft>", "the number of the draft", readDraftNumber);
  addDecisions(addConfirm(addEffective(command)));
  addAction(command, publish);
}

async function publish(context: CommandContext, id: number, options: PublishOptions): Promise<CommandOutcome> {
  const draft = await readOpenDraft(context.db, id);
  if (!draft.ok) return draft;
  const effectiveFrom = options.effective ?? draft.value.effectiveFrom;
  if (effectiveFrom === null) return err(NO_EFFECTIVE_DAY);
  const { reading, open } = await readOpenRows(context.db, draft.value);
  const decisions = toRowDecisions(reading, open, options);
  if (!decisions.ok) return decisions;
  if (decisions.value.length > 0) {
    const decided = await decideRows(context.db, id, decisions.value, context.actor);
    if (!decided.ok) return err({ code: decided.error.code, message: "The rows could not be decided this way." });
  }
  return publishDraft(context, draft.value, effectiveFrom, options.confirm ?? []);
}
