/** What one figure may be before it counts as a regression. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** One row of the table: a ratio of two things that were measured in turn, in one run. */
export interface Figure {
  readonly name: string;
  readonly against: string;
  readonly goal: Goal;
  /** The ratio of each round. */
  readonly ratios: readonly number[];
  /** What else was seen, to be read beside the ratio. */
  readonly details?: Readonly<Record<string, number | string>>;
}

/** Median, least and greatest of what was measured. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
}

/** Runs two ways of work in turn, so that what else the machine does meets both, and gives the ratio of each round. */
export async function compareInTurn(
  rounds: number,
  ours: () => Promise<unknown>,
  theirs: () => Promise<unknown>,
): Promise<{ readonly ratios: number[]; readonly oursMs: Spread; readonly theirsMs: Spread }> {
  const oursMs: number[] = [];
  const theirsMs: number[] = [];
  // The first round warms both up and does not count.
  for (let round = -1; round < rounds; round += 1) {
    const isOursFirst = round % 2 === 0;
    const first = await timeOf(isOursFirst ? ours : theirs);
    const second = await timeOf(isOursFirst ? theirs : ours);
    if (round < 0) continue;
    oursMs.push(isOursFirst ? first : second);
    theirsMs.push(isOursFirst ? second : first);
  }
  const ratios = oursMs.map((took, round) => took / (theirsMs[round] ?? Number.NaN));
  return { ratios, oursMs: toSpread(oursMs), theirsMs: toSpread(theirsMs) };
}

export function toSpread(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  return { median: quantile(sorted, 0.5), least: sorted[0] ?? Number.NaN, greatest: sorted.at(-1) ?? Number.NaN };
}

/** The value below which a share of sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** Says whether a figure keeps its goal, judged by its median. */
export function keepsGoal({ goal, ratios }: Figure): boolean {
  const { median } = toSpread(ratios);
  return "atMost" in goal ? median <= goal.atMost : median >= goal.atLeast;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
