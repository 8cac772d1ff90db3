// Runs one of the project's command lines: `lists` is scripts/lists.ts. The first file that runs, also on a Node that is
// too old: it may import nothing that such a one could not read.
import { findNodeFault } from "./lib/supported-node.mjs";

const fault = findNodeFault(process.versions.node);
if (fault === undefined) {
  void import("./lib/run-command-line.mjs").then(({ runCommandLine }) => runCommandLine(process.argv[2]));
} else {
  console.error(fault);
  process.exitCode = 1;
}
