import { writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { type Figure, keepsGoal, toSpread } from "./measure";

const RESULTS_FILE = "bench-results.json";

/** Prints every figure beside its goal, and keeps them in a file for the next reader. */
export async function reportFigures(figures: readonly Figure[]): Promise<void> {
  const rows = figures.map(toRow);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  const results = {
    node: process.version,
    cores: cpus().length,
    figures: figures.map((figure) => ({ ...figure, ...toSpread(figure.ratios), keepsGoal: keepsGoal(figure) })),
  };
  await writeFile(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\nKept in ${RESULTS_FILE}.`);
}

function toRow(figure: Figure): string[] {
  const { name, against, goal, ratios } = figure;
  const wanted = "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  const { median, least, greatest } = toSpread(ratios);
  const verdict = keepsGoal(figure) ? "kept" : "BROKEN";
  return [
    name,
    `against ${against}`,
    `goal ${wanted}`,
    `${verdict}: ${median.toFixed(2)} (${least.toFixed(2)} to ${greatest.toFixed(2)}, ${ratios.length} rounds)`,
  ];
}
