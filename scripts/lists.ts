import { Command, CommanderError } from "commander";
import { printOutcome } from "./lists/command-outcome";
import { addDiffCommand } from "./lists/diff-command";
import { addExportCommand } from "./lists/export-command";
import { addImportCommand } from "./lists/import-command";
import { addPublishCommand } from "./lists/publish-command";
import { addShowCommand } from "./lists/show-command";
import { addWithdrawCommand } from "./lists/withdraw-command";

const USAGE_EXIT_CODE = 2;

const HELP = `
With --json a command prints one JSON document as the last line of its output. Write "npm run -s lists -- …" to keep
npm's own lines away.

Exit codes: 0 done, 1 refused (nothing was published), 2 wrong usage.

Examples:
  npm run lists -- import healthhelp.xlsx --list healthhelp
  npm run lists -- show draft 12
  npm run lists -- publish 12 --effective 2026-11-15 --fix 14=00100 --skip-open "not on the list"
  npm run lists -- withdraw healthhelp 2026-11-15 --reason "wrong file"`;

const program = new Command("npm run lists --")
  .description("Imports, checks, publishes, withdraws and exports lists, whether the app is running or not.")
  .addHelpText("after", HELP)
  .exitOverride();
for (const addCommand of [
  addImportCommand,
  addShowCommand,
  addDiffCommand,
  addPublishCommand,
  addWithdrawCommand,
  addExportCommand,
]) {
  addCommand(program);
}

const words = process.argv.slice(2);
try {
  await program.parseAsync(words, { from: "user" });
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = endUsage(error);
}

/** The exit code after commander has printed what it had to say. */
function endUsage({ code, message }: CommanderError): number {
  const isHelp = code === "commander.helpDisplayed" || (code === "commander.help" && words.length > 0);
  if (isHelp) return 0;
  if (words.includes("--json")) printOutcome({ ok: false, error: { code: "usage", message } }, true);
  return USAGE_EXIT_CODE;
}
