import { startChild, stopChild, waitForEnd } from "../lib/child-processes.mjs";
import type { Figure } from "./measure";

/** Far more than any part needs, a first build included. */
const PART_MS = 600_000;

/** Measures one part in a process of its own, and throws where that ends with anything but figures. */
export async function runPart(part: string): Promise<readonly Figure[]> {
  const child = startChild(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "--conditions=react-server", "scripts/bench/measure-part.ts", part],
    { stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  let figures: readonly Figure[] | undefined;
  child.on("message", (message) => {
    figures = message as readonly Figure[];
  });
  const timer = setTimeout(() => void stopChild(child), PART_MS);
  const ending = await waitForEnd(child).finally(() => clearTimeout(timer));
  if (ending !== 0 || figures === undefined) throw new Error(`The part ${part} ended with ${ending}`);
  return figures;
}
