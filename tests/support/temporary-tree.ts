import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Writes files into a new folder, which is gone when the test is over, and gives back its path. */
export function writeTemporaryTree(files: Readonly<Record<string, string>>): string {
  // The real path, because tools compare it with the one that they find themselves.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "which-portal-tree-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}
