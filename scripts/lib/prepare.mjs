import { generate, install, isGenerated, isInstalled } from "./ensure-installed.mjs";
import { runStep } from "./steps.mjs";
import { findNodeFault } from "./supported-node.mjs";

/** Makes a fresh clone ready: packages installed, Prisma client made. Does only what is not done. */
export async function prepare() {
  const fault = findNodeFault(process.versions.node);
  if (fault !== undefined) throw new Error(fault);
  await runStep("Packages", isInstalled, install);
  await runStep("Database client", isGenerated, generate);
}
