import { existsSync } from "node:fs";
import { PROJECT_FOLDER, readProjectFile } from "./run-tool";

/** What a document says of the tests that hold it: as `tests/x.test.ts`: "a part of a title". */
export interface NamedTests {
  readonly files: readonly string[];
  /** Files that a document names and that are not there. */
  readonly missingFiles: readonly string[];
  readonly titles: number;
  /** Tests that a document names and that are not in the file it names. */
  readonly missingTitles: readonly string[];
}

export function findNamedTests(text: string): NamedTests {
  const files = [...text.matchAll(/`((?:tests|lib)\/[\w./-]+)`/g)].map(([, file = ""]) => file);
  const named = [...text.matchAll(/`(tests\/[\w./-]+)`: "([^"]+)"/g)];
  return {
    files,
    missingFiles: files.filter((file) => !existsSync(`${PROJECT_FOLDER}${file}`)),
    titles: named.length,
    missingTitles: named
      .filter(([, file = "", title = ""]) => !readProjectFile(file).includes(title))
      .map(([reference]) => reference),
  };
}
