import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Command } from "commander";
import { writeListCsv } from "../../lib/lists/list-csv";
import type { ListId } from "../../lib/lists/list-identities";
import { err, ok } from "../../lib/shared/result";
import { LIST_NAMES, readList } from "./arguments";
import type { CommandOutcome } from "./command-outcome";
import { formatNumber } from "./describe-draft";
import { readEdition } from "./read-editions";
import { callerFolder } from "./read-input";
import { addAction, type CommandContext } from "./run-command";

/** Adds `export`: an edition as the CSV that `import` reads without questions. */
export function addExportCommand(program: Command): void {
  const command = program
    .command("export")
    .summary("write an edition as CSV")
    .description('Writes an edition as the CSV that "import" reads without questions, to standard output or a file.')
    .argument("<list>", LIST_NAMES, readList)
    .argument("[version]", "the name of the edition; without it the one in force today")
    .option("--out <file>", "the file to write; one that is there is replaced");
  addAction(command, exportEdition);
}

async function exportEdition(
  { db, today }: CommandContext,
  list: ListId,
  version: string | undefined,
  { out }: { readonly out?: string },
): Promise<CommandOutcome> {
  const edition = await readEdition(db, list, version, today);
  if (!edition.ok) return edition;
  const { record, entries } = edition.value;
  const csv = writeListCsv(entries);
  const exported = { list, version: record.version, entries: entries.length };
  if (out === undefined) return ok({ document: { exported: { ...exported, csv } }, lines: [], raw: csv });
  const file = resolve(callerFolder(), out);
  const fault = await writeWhole(file, csv);
  if (fault !== undefined) {
    return err({ code: "not-writable", message: `The file cannot be written (${fault}): ${file}` });
  }
  return ok({
    document: { exported: { ...exported, file } },
    lines: [`${formatNumber(entries.length)} entries of the edition ${record.version} are in ${file}`],
  });
}

/** Writes beside the place and moves there, so that nobody ever finds half a list. Gives back what was wrong. */
async function writeWhole(file: string, text: string): Promise<string | undefined> {
  const draft = `${file}.${randomBytes(4).toString("hex")}.new`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
    return undefined;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    return error instanceof Error && "code" in error ? String(error.code) : "unknown fault";
  }
}
