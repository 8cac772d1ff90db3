import { accessSync, constants } from "node:fs";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever a script was started from. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Throws one line for a person when this user may not make files in a folder, before a tool says so on a page. */
export function requireWritableFolder(folder = ROOT) {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new Error(
      `This user may not write into ${folder}, where packages and pages are made. Start as its owner, or start a copy of the folder.`,
    );
  }
}
