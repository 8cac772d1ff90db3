import { writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { type Figure, keepsGoal, toSpread } from "./measure";

const RESULTS_FILE = "bench-results.json";

/** Prints figures beside their goals. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(toRow);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const [index, row] of rows.entries()) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    console.log(cells.join("  ").trimEnd());
    const details = Object.entries(figures[index]?.details ?? {}).map(([name, value]) => `${name} ${toText(value)}`);
    if (details.length > 0) console.log(`    ${details.join(", ")}`);
  }
}

/** Keeps all figures in a file for the next reader, and says how many keep their goals. */
export async function keepFigures(figures: readonly Figure[], failedParts: readonly string[]): Promise<void> {
  const results = {
    node: process.version,
    cores: availableParallelism(),
    failedParts,
    figures: figures.map((figure) => ({ ...figure, ...toSpread(figure.ratios), keepsGoal: keepsGoal(figure) })),
  };
  await writeFile(RESULTS_FILE, `${JSON.stringify(results, null, 2)}\n`);
  const broken = figures.filter((figure) => !keepsGoal(figure));
  console.log(`\n${figures.length} figures, kept in ${RESULTS_FILE}. Goals broken: ${broken.length}`);
  for (const { name } of broken) console.log(`  ${name}`);
  if (failedParts.length > 0) console.log(`Parts that could not be measured: ${failedParts.join(", ")}`);
}

function toRow(figure: Figure): string[] {
  const { name, against, goal, ratios } = figure;
  const { median, least, greatest } = toSpread(ratios);
  const spread = ratios.length > 1 ? ` (${toText(least)} to ${toText(greatest)}, ${ratios.length} rounds)` : "";
  return [name, `against ${against}`, toWanted(goal), `${toVerdict(figure)}: ${toText(median)}${spread}`];
}

function toWanted(goal: Figure["goal"]): string {
  if (goal === undefined) return "no goal here";
  return "atMost" in goal ? `goal ≤ ${goal.atMost}` : `goal ≥ ${goal.atLeast}`;
}

function toVerdict(figure: Figure): string {
  if (figure.goal === undefined) return "seen";
  return keepsGoal(figure) ? "kept" : "BROKEN";
}

function toText(value: number | string): string {
  return typeof value === "number" ? value.toFixed(Math.abs(value) < 0.1 ? 4 : 2).replace(/\.00$/, "") : value;
}
