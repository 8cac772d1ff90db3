import { readdirSync } from "node:fs";
import { PROJECT_FOLDER, readProjectFile } from "./run-tool";

/** The paths of all files that belong to the project: those that `.gitignore` does not name. */
export function listSourceFiles(): string[] {
  const ignored = [/^\.git$/, ...readProjectFile(".gitignore").split("\n").filter(isPattern).map(toIgnored)];
  return listFiles("", ignored);
}

function listFiles(folder: string, ignored: readonly RegExp[]): string[] {
  return readdirSync(`${PROJECT_FOLDER}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (ignored.some((pattern) => pattern.test(path))) return [];
    return entry.isDirectory() ? listFiles(path, ignored) : [path];
  });
}

function isPattern(line: string): boolean {
  return line.trim() !== "" && !line.startsWith("#");
}

/** Reads the plain forms of an ignore line: a name or a path, with `*` for any part of a name. */
function toIgnored(line: string): RegExp {
  const path = line.replace(/^\/|\/$/g, "");
  const text = path.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]*");
  const isAnchored = line.startsWith("/") || path.includes("/");
  return new RegExp(`${isAnchored ? "^" : "(^|/)"}${text}(/|$)`);
}
