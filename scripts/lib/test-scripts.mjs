import { basename, join } from "node:path";
import { buildServer } from "./build-server.mjs";

/** Names the folder with the scripts as they are built for a test run. */
export const SCRIPTS_FOLDER = "TEST_SCRIPTS_FOLDER";

/** The programs that tests start. */
const PROGRAMS = [
  "scripts/admin.ts",
  "scripts/lists.ts",
  "scripts/serve.ts",
  "tests/support/database-holder.ts",
  "tests/support/lists-reader.ts",
  "tests/support/lock-contender.ts",
];

const FROM_SOURCES = ["--import", "tsx", "--conditions=react-server"];

/**
 * Makes JavaScript of the programs once for a whole run: to translate them anew takes longer than most of what they do.
 *
 * @param {string} folder inside of the project, so that packages are found
 */
export async function buildTestScripts(folder) {
  await buildServer(folder, Object.fromEntries(PROGRAMS.map((file) => [toName(file), file])));
}

/**
 * What Node is to run for a program of the project: as it is built for this run, or from its sources where one test is
 * run by hand.
 *
 * @param {string} file
 * @returns {string[]}
 */
export function toNodeArguments(file) {
  const folder = process.env[SCRIPTS_FOLDER];
  return folder && PROGRAMS.includes(file) ? [join(folder, `${toName(file)}.mjs`)] : [...FROM_SOURCES, file];
}

/** @param {string} file */
function toName(file) {
  return basename(file, ".ts");
}
