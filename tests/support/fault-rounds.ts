/** How many rounds a test of faults goes, unless somebody wants more of them. */
export function readRounds(usual: number): number {
  return Number(process.env["FAULT_ROUNDS"] ?? usual);
}

/** The seed of what is left to chance, to be printed: the same one goes the same way again. */
export function readSeed(): number {
  return Number(process.env["FAULT_SEED"] ?? Date.now() % 1_000_000);
}
