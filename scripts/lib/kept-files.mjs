import { createHash } from "node:crypto";

/** The pages that open offline. All of them are made by the build, the same for everybody. */
export const KEPT_PAGES = ["/", "/batch", "/guide", "/offline"];

/** What the pages take from beside their build. */
export const KEPT_PUBLIC_FILES = ["/first.js"];

/** Sources and maps for developers: no page loads them. */
const NEVER_LOADED = /\.(map|ts)$/;

/** Scripts for browsers that know no modules, and with them no service workers. */
const OLD_BROWSER_SCRIPT = /<script[^>]*\bnomodule\b[^>]*>/gi;

/**
 * Finds the files of a build that some pages can ever load: those that a page names, those that these name in turn, and
 * so on. That reaches what is loaded late, such as the threads of `/batch`, and leaves out what only other pages load.
 * A file's name is made of its content and stands in no text by chance.
 *
 * @param {readonly string[]} pages the HTML of the pages
 * @param {ReadonlyMap<string, string>} files text of every file, or "" for one that is no text, by its path in `static`
 * @returns {string[]} the paths of the found files, in order
 */
export function findLoadedFiles(pages, files) {
  const loadable = [...files.keys()].filter((path) => !NEVER_LOADED.test(path));
  const found = new Set();
  const toRead = pages.map((html) => html.replace(OLD_BROWSER_SCRIPT, ""));
  for (let text = toRead.pop(); text !== undefined; text = toRead.pop()) {
    for (const path of loadable) {
      if (found.has(path) || !text.includes(toFileName(path))) continue;
      found.add(path);
      toRead.push(files.get(path) ?? "");
    }
  }
  return [...found].sort();
}

/** A file that is kept under an address which stays when its content changes needs to be told apart by the content. */
export function toRevision(content) {
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}

function toFileName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
