import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { runCommand } from "../../../scripts/lib/run-command.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that the production output was installed in. */
    readonly packageFolder: string;
  }
}

/** Installs the production output once for all deployment tests, in an empty folder from which no other package is found. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "which-portal-package-"));
  const output: string = await runCommand(process.execPath, ["scripts/package.mjs", folder]);
  console.log(output.trim());
  project.provide("packageFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
