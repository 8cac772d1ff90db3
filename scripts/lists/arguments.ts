import { type Command, InvalidArgumentError, Option } from "commander";
import { parseProcedureCode } from "../../lib/codes/procedure-code";
import {
  isPublicationFindingCode,
  PUBLICATION_FINDING_CODES,
  type PublicationFindingCode,
} from "../../lib/lists/compare/publication-finding";
import { isListId, LISTS, type ListId } from "../../lib/lists/list-identities";
import { COLUMN_ROLES, isColumnRole } from "../../lib/lists/reading/list-layout";
import type { ColumnChoice } from "../../lib/lists/worker/choose-columns";
import { type IsoDate, parseIsoDate } from "../../lib/shared/iso-date";

export const LIST_NAMES = LISTS.map(({ list }) => list).join(", ");

/** A row of a draft and what is said of it, as `--fix` and `--skip` name them. */
export interface RowWord {
  readonly row: string;
  readonly word: string;
}

export function readList(text: string): ListId {
  if (!isListId(text)) throw new InvalidArgumentError(`There is no such list. The lists are ${LIST_NAMES}.`);
  return text;
}

export function readDraftNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("A draft is named by its number, such as 12.");
  return Number(text);
}

function readDay(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (!day.ok) throw new InvalidArgumentError("Write the day as 2026-11-15.");
  return day.value;
}

export function readReason(text: string): string {
  const reason = text.trim();
  if (reason === "" || reason.length > 1000) {
    throw new InvalidArgumentError("Give a reason of 1 to 1,000 characters.");
  }
  return reason;
}

function readFindings(text: string, before: readonly PublicationFindingCode[] = []): PublicationFindingCode[] {
  const names = text.split(",").map((name) => name.trim());
  const known = names.filter(isPublicationFindingCode);
  if (known.length < names.length) {
    throw new InvalidArgumentError(`What can be confirmed: ${PUBLICATION_FINDING_CODES.join(", ")}.`);
  }
  return [...before, ...known];
}

function readColumn(text: string, before: ColumnChoice["columns"] = []): ColumnChoice["columns"] {
  const [role, header] = splitAtEqualsSign(text);
  if (!isColumnRole(role) || header === "") {
    throw new InvalidArgumentError(`Write it as role=header. The roles are ${COLUMN_ROLES.join(", ")}.`);
  }
  return [...before, { role, header }];
}

function readFix(text: string, before: readonly RowWord[] = []): readonly RowWord[] {
  const [row, word] = splitAtEqualsSign(text);
  const codes = word.split(/[-,]/).map((code) => code.trim());
  if (row === "" || !codes.every((code) => parseProcedureCode(code).ok)) {
    throw new InvalidArgumentError("Write it as row=code, such as 14=00100 or 14=62320-62323.");
  }
  return [...before, { row, word: word.toUpperCase() }];
}

function readSkip(text: string, before: readonly RowWord[] = []): readonly RowWord[] {
  const [row, word] = splitAtEqualsSign(text);
  if (row === "" || word === "") throw new InvalidArgumentError('Write it as row=reason, such as 14="a phone number".');
  return [...before, { row, word: readReason(word) }];
}

/** The last part of a row's name never holds an equals sign, though the name of its sheet may. */
function splitAtEqualsSign(text: string): [string, string] {
  const at = text.indexOf("=");
  return at < 0 ? ["", ""] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** Adds the option for the first day of an edition. */
export function addEffective(command: Command): Command {
  return command.option("--effective <day>", "the first day on which the edition holds, as 2026-11-15", readDay);
}

/** Adds the option that confirms what was found about a draft. */
export function addConfirm(command: Command): Command {
  return command.option(
    "--confirm <names>",
    "what was found and is meant that way, by name: same-file,size-change",
    readFindings,
  );
}

/** Adds the options that decide rows. */
export function addDecisions(command: Command): Command {
  return command
    .option("--fix <row=code>", "the code, range or codes that an open row means; may be repeated", readFix)
    .option("--skip <row=reason>", "an open row that is no entry, and why; may be repeated", readSkip)
    .option("--skip-open <reason>", "leave out every row that is still open, and why", readReason);
}

/** Adds the options that say which sheet and columns are read. */
export function addColumnChoice(command: Command): Command {
  return command
    .option("--sheet <name>", "the only sheet of a workbook to read")
    .addOption(
      new Option(
        "--column <role=header>",
        `which column holds what, by its header or its letter; may be repeated. Roles: ${COLUMN_ROLES.join(", ")}`,
      ).argParser(readColumn),
    );
}
