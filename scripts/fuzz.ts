import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { runTarget } from "./fuzz/run-target";
import { TARGETS } from "./fuzz/targets";
import type { Find } from "./fuzz/try-inputs";
import { formatSeconds } from "./lib/steps.mjs";

/** Of these, files are few and slow, and everything else shares the rest. */
const SMALL_INPUTS = 1_000_000;
const FILES = 2_000;
const SHOWN_FINDS = 5;

interface Options {
  readonly seed: number;
  readonly inputs: number;
  readonly files: number;
  readonly target?: string;
}

const {
  seed,
  inputs,
  files,
  target: wanted,
} = new Command("npm run fuzz --")
  .description("Gives every reader inputs that nobody thought of, and says which broke a promise.")
  .option(
    "--seed <number>",
    "where the row of inputs begins; the same seed gives the same inputs",
    toNumber,
    Date.now() % 1e9,
  )
  .option("--inputs <number>", "how many small inputs, all targets together", toNumber, SMALL_INPUTS)
  .option("--files <number>", "how many changed files, all kinds together", toNumber, FILES)
  .option("--target <name>", `one target alone: ${[...TARGETS.keys()].join(", ")}`)
  .parse()
  .opts<Options>();

const names = [...TARGETS.keys()].filter((name) => wanted === undefined || name === wanted);
const sums = { small: 0, files: 0, finds: 0 };
console.log(`Seed: ${seed}`);
for (const name of names) await tryTarget(name);
console.log(`${sums.small} small inputs and ${sums.files} files tried, ${sums.finds} finds (seed ${seed})`);
process.exitCode = sums.finds > 0 || names.length === 0 ? 1 : 0;

async function tryTarget(name: string): Promise<void> {
  const isFile = TARGETS.get(name)?.isFile === true;
  const alike = names.filter((other) => TARGETS.get(other)?.isFile === isFile).length;
  const startedAt = performance.now();
  const { tried, longestMs, finds } = await runTarget(name, seed, Math.ceil((isFile ? files : inputs) / alike));
  sums[isFile ? "files" : "small"] += tried;
  sums.finds += finds.length;
  const took = formatSeconds(performance.now() - startedAt);
  console.log(`${name}: ${tried} inputs in ${took}, the longest ${longestMs.toFixed(1)} ms, ${finds.length} finds`);
  for (const find of finds.slice(0, SHOWN_FINDS)) console.log(`  ${find.what}\n  kept in ${await keep(name, find)}`);
}

/** Keeps the input of a find, to become a fixture. */
async function keep(name: string, { at }: Find): Promise<string> {
  const folder = join(tmpdir(), `which-portal-fuzz-${seed}`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(" ", "-")}-${at}`);
  await writeFile(file, TARGETS.get(name)?.make(seed, at) ?? "");
  return file;
}

function toNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("Use a whole number.");
  return Number(text);
}
