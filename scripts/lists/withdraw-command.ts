import type { Command } from "commander";
import type { ListId } from "../../lib/lists/list-identities";
import { type WithdrawalError, withdrawVersion } from "../../lib/lists/publish-list.server";
import { err, ok } from "../../lib/shared/result";
import { LIST_NAMES, readList, readReason } from "./arguments";
import type { CommandOutcome } from "./command-outcome";
import { nameList } from "./describe-draft";
import { addAction, type CommandContext } from "./run-command";

const REFUSALS = {
  "not-published": "No edition of this name is published: it was withdrawn before, or never published.",
  "lists-changed": "Somebody published or withdrew an edition meanwhile. Look again, and try once more.",
  "no-reason": "Give a reason of 1 to 1,000 characters.",
} as const satisfies Record<WithdrawalError["code"], string>;

/** Adds `withdraw`: what held before an edition holds again. */
export function addWithdrawCommand(program: Command): void {
  const command = program
    .command("withdraw")
    .summary("take an edition out of force")
    .description("Takes a published edition out of force, so that what held before it holds again. It is kept.")
    .argument("<list>", LIST_NAMES, readList)
    .argument("<version>", "the name of the edition, such as 2026-11-15")
    .requiredOption("--reason <text>", "why, for everybody who looks at the editions later", readReason);
  addAction(command, withdraw);
}

async function withdraw(
  { db, actor }: CommandContext,
  list: ListId,
  version: string,
  { reason }: { readonly reason: string },
): Promise<CommandOutcome> {
  const withdrawn = await withdrawVersion(db, list, version, reason, undefined, actor);
  if (!withdrawn.ok) {
    return err({ ...withdrawn.error, message: REFUSALS[withdrawn.error.code], details: { list, version } });
  }
  const { restored } = withdrawn.value;
  return ok({
    document: { withdrawn: { list, version, reason, restored } },
    lines: [
      `Withdrawn: ${nameList(list)}, edition ${version}.`,
      ...(restored === null ? [] : [`The edition that it had replaced holds again, as ${restored}.`]),
    ],
  });
}
