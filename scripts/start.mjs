// The first file that runs, also on a Node that is too old: it may import nothing that such a one could not read.
import { findNodeFault } from "./lib/supported-node.mjs";

const fault = findNodeFault(process.versions.node);
if (fault === undefined) {
  void import("./lib/run-start.mjs").then(({ runStart }) => runStart({ dev: process.argv.includes("--dev") }));
} else {
  console.error(fault);
  process.exitCode = 1;
}
