import type { Command } from "commander";
import type { PublicationFindingCode } from "../../lib/lists/compare/publication-finding";
import { describeSourceError } from "../../lib/lists/drafts/describe-source-error";
import type { DraftImportError, DraftSummary } from "../../lib/lists/drafts/draft-documents";
import type { ListId } from "../../lib/lists/list-identities";
import type { ChoiceError, ColumnChoice } from "../../lib/lists/worker/choose-columns";
import type { IsoDate } from "../../lib/shared/iso-date";
import { err, ok } from "../../lib/shared/result";
import { addColumnChoice, addConfirm, addEffective, LIST_NAMES, readList } from "./arguments";
import type { CommandOutcome, CommandRefusal } from "./command-outcome";
import { describeDraft } from "./describe-draft";
import { NO_EFFECTIVE_DAY, publishDraft } from "./publish-draft";
import { readInput } from "./read-input";
import { readOpenRows } from "./read-open-rows";
import { addAction, type CommandContext } from "./run-command";
import { showProgress } from "./show-progress";

interface ImportOptions {
  readonly list: ListId;
  readonly sheet?: string;
  readonly column?: ColumnChoice["columns"];
  readonly effective?: IsoDate;
  readonly publish?: true;
  readonly confirm?: readonly PublicationFindingCode[];
}

/** Adds `import`: a file becomes a draft, and with `--publish` an edition. */
export function addImportCommand(program: Command): void {
  const command = program
    .command("import")
    .summary("read a list file and keep it as a draft")
    .description(
      "Reads a list file (CSV, TSV, XLSX or PDF) and keeps it as a draft, of which nothing answers until it is published.",
    )
    .argument("<file>", "the file, or - to read pasted text from standard input")
    .requiredOption("--list <id>", `the list: ${LIST_NAMES}`, readList);
  addEffective(addColumnChoice(command));
  addConfirm(
    command.option("--publish", "publish the draft at once, if no row is open and nothing else is to confirm"),
  );
  addAction(command, importFile);
}

async function importFile(context: CommandContext, file: string, options: ImportOptions): Promise<CommandOutcome> {
  const input = await readInput(file);
  if (!input.ok) return input;
  const { sheet, column = [] } = options;
  const progress = showProgress();
  const imported = await context.jobs
    .run(
      {
        kind: "import",
        list: options.list,
        ...input.value,
        actor: context.actor,
        ...(sheet === undefined && column.length === 0
          ? {}
          : { choice: { columns: column, ...(sheet === undefined ? {} : { sheet }) } }),
      },
      progress.show,
    )
    .finally(progress.clear);
  if (!imported.ok) return err(toRefusal(imported.error));
  return options.publish === true
    ? publishAtOnce(context, imported.value, options)
    : report(context, imported.value, options);
}

async function report(context: CommandContext, draft: DraftSummary, options: ImportOptions): Promise<CommandOutcome> {
  const { open } = await readOpenRows(context.db, { id: draft.id, decisions: [] });
  const day = options.effective ?? draft.effectiveFrom ?? "<day>";
  return ok({
    document: { draft },
    lines: [
      ...describeDraft(draft, open),
      ...(open.length === 0 ? [] : [`See the open rows: npm run lists -- show draft ${draft.id}`]),
      `See what changes: npm run lists -- diff ${draft.id} --effective ${day}`,
      `Publish it: npm run lists -- publish ${draft.id} --effective ${day}`,
    ],
  });
}

async function publishAtOnce(
  context: CommandContext,
  draft: DraftSummary,
  options: ImportOptions,
): Promise<CommandOutcome> {
  const effectiveFrom = options.effective ?? draft.effectiveFrom;
  const outcome =
    effectiveFrom === null
      ? err(NO_EFFECTIVE_DAY)
      : await publishDraft(context, draft, effectiveFrom, options.confirm ?? []);
  if (outcome.ok) return ok({ ...outcome.value, document: { draft, ...outcome.value.document } });
  const { details, lines = [], ...refusal } = outcome.error;
  const kept = `The file is kept as the draft ${draft.id}: go on with "publish ${draft.id}". Nothing answers from it.`;
  return err({ ...refusal, details: { ...details, draft: draft.id, counts: draft.counts }, lines: [...lines, kept] });
}

function toRefusal(error: DraftImportError | ChoiceError): CommandRefusal {
  const { code, ...details } = error;
  if (!isChoiceError(error)) return { code, message: describeSourceError(error), details };
  const what = error.code === "no-such-sheet" ? "sheet" : "column";
  return { code, message: `The file has no ${what} of the name "${error.name}".`, details };
}

function isChoiceError(error: DraftImportError | ChoiceError): error is ChoiceError {
  return error.code === "no-such-sheet" || error.code === "no-such-column";
}
