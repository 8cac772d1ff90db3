import { expect, it } from "vitest";
import { findNodeFault } from "@/scripts/lib/supported-node.mjs";

it.each([["20.19.0"], ["20.20.2"], ["21.0.0"], ["22.1.0"], ["100.0.0"]])("Node.js %s runs the app", (version) => {
  expect(findNodeFault(version)).toBeUndefined();
});

it.each([["20.18.3"], ["20.9.0"], ["18.20.4"], ["4.0.0"]])(
  "Node.js %s is told to be too old, in one line",
  (version) => {
    expect(findNodeFault(version)).toBe(
      `Node.js ${version} is too old: Which Portal needs 20.19 or newer. Install one from https://nodejs.org and start again.`,
    );
  },
);
