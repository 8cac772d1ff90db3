import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file of a folder and the folders in it, with what shows that it was written. */
export function listFiles(folder: string): readonly string[] {
  const children = readdirSync(folder, { recursive: true, withFileTypes: true });
  return children
    .filter((child) => child.isFile())
    .map((child) => join(child.parentPath, child.name))
    .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
    .sort();
}
