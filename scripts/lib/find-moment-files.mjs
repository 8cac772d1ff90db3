import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root-folder.mjs";

const FOLDERS = ["lib", "components", "tests/unit"];

const MOMENT = /\bnew Date\b|\bDate\.(?:now|parse)\b|\binstanceof Date\b|\bIntl\.DateTimeFormat\b/;

/** Days are texts everywhere else: this one file turns moments into days, and its own test runs in every time zone. */
const OWN_TEST_IS_ENOUGH = join("lib", "shared", "iso-date.ts");

/** Folders that hold no code of ours, or none that a unit test meets. */
const LEFT_OUT = join("lib", "db", "generated");

/**
 * The files in which a moment or a time zone stands. The tests that reach one of them are those that another time zone
 * could make fail.
 *
 * @returns {string[]} paths from the project's folder
 */
export function findMomentFiles() {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  )
    .filter((file) => /\.tsx?$/.test(file) && file !== OWN_TEST_IS_ENOUGH && !file.startsWith(LEFT_OUT))
    .filter((file) => MOMENT.test(readFileSync(join(ROOT, file), "utf8")));
}
