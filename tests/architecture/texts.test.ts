import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { PROJECT_FOLDER } from "../support/run-tool";
import { writeTemporaryTree } from "../support/temporary-tree";
import { findOwnWords } from "./own-words";

/** What answers software and operators speaks English, and the example is what a table reader has to understand. */
const NOT_FOR_READERS =
  /^app\/(api\/v1|cds-services|healthz|metrics|readyz|lists\/changes\/feed)\/|^components\/batch\/example-text\.ts$/;

/** Names of keys, tags, headers, fonts and standards, which are the same in every language. */
const NAMES = new Set([
  ..."Calibri|CDS Hooks|Content-Type|End|Enter|Escape|Files|Home|curl …".split("|"),
  "input, textarea, select",
  "input, textarea, select, [contenteditable]",
  "button, a, summary",
  "a[href], button, input, select, textarea, summary, [tabindex]",
]);

it("every word of a page comes from the texts, so that another language is a folder of them", () => {
  const files = execFileSync("git", ["ls-files", "app", "components"], { cwd: PROJECT_FOLDER, encoding: "utf8" })
    .split("\n")
    .filter((path) => /\.tsx?$/.test(path) && !NOT_FOR_READERS.test(path));
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((path) =>
    findOwnWords(`${PROJECT_FOLDER}/${path}`).map(({ line, words }) => ({ place: `${path}:${line}`, words })),
  );
  expect(found.filter(({ words }) => !NAMES.has(words))).toEqual([]);
});

it.each([
  ["a sentence", "<p>Nothing found</p>", "Nothing found"],
  ["a single word", "<b>Copied</b>", "Copied"],
  ["a name that is only spoken", '<nav aria-label="pages" />', "pages"],
  ["words that are put together", '<p>{count + " codes left"}</p>', "codes left"],
  ["a word that is chosen", '<p>{true ? "Undo" : null}</p>', "Undo"],
])("%s that a page has of its own is found", (_name, markup, words) => {
  const folder = writeTemporaryTree({ "page.tsx": `export const page = () => ${markup};` });
  expect(findOwnWords(`${folder}/page.tsx`)).toEqual([{ line: 1, words }]);
});

it.each([
  ["class names", '<p className="mt-2 text-sm font-medium">{clsx("grid gap-2", "print:hidden")}</p>'],
  ["an address", '<a href="/lists/changes" />'],
  ["what only a programmer reads", '<p onClick={() => { throw new Error("No such thing"); }} />'],
  ["a text", "<p>{siteTexts.name}</p>"],
])("%s is none", (_name, markup) => {
  const folder = writeTemporaryTree({ "page.tsx": `export const page = () => ${markup};` });
  expect(findOwnWords(`${folder}/page.tsx`)).toEqual([]);
});
