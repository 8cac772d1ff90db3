import { build, isBuilt } from "../../scripts/lib/ensure-built.mjs";

/** Builds the pages once, before test files that start the app run side by side. */
export async function setup(): Promise<void> {
  if (!isBuilt()) await build();
}
