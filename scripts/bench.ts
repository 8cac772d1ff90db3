import { type Figure, keepsGoal } from "./bench/measure";
import { isPart, PARTS } from "./bench/parts";
import { keepFigures, printFigures } from "./bench/report";
import { runPart } from "./bench/run-part";
import { stopChildrenOnSignals } from "./lib/child-processes.mjs";
import { formatSeconds } from "./lib/steps.mjs";

const words = process.argv.slice(2);
const unknown = words.find((word) => !isPart(word));
if (unknown !== undefined || words.includes("--help")) {
  console.log(
    `npm run bench               measures everything\nnpm run bench -- core api   some parts: ${Object.keys(PARTS).join(", ")}`,
  );
  process.exitCode = unknown === "--help" ? 0 : 2;
} else {
  stopChildrenOnSignals();
  process.exitCode = (await runParts(Object.keys(PARTS).filter((part) => words.length === 0 || words.includes(part))))
    ? 0
    : 1;
}

/** Runs the parts one after the other, each in a process of its own, so that none warms or hides another. */
async function runParts(parts: readonly string[]): Promise<boolean> {
  const figures: Figure[] = [];
  const failed: string[] = [];
  for (const part of parts) {
    const startedAt = performance.now();
    const measured = await runPart(part).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      failed.push(part);
      return [];
    });
    console.log(`\n── ${part} (${formatSeconds(performance.now() - startedAt)})`);
    printFigures(measured);
    figures.push(...measured);
  }
  await keepFigures(figures, failed);
  return failed.length === 0 && figures.every(keepsGoal);
}
