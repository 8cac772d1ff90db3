/** What one figure may be before it counts as a regression. */
export type Goal = { readonly atMost: number } | { readonly atLeast: number };

/** One row of the table: a ratio of two things that were measured in turn, in one run. */
export interface Figure {
  readonly name: string;
  readonly against: string;
  /** Missing where this machine cannot tell: the figure is shown and judged by nobody. */
  readonly goal?: Goal;
  /** The ratio of each round, or the one count where nothing can vary. */
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

/** What two ways of work took, round by round. */
export interface Comparison {
  readonly ratios: number[];
  readonly oursMs: Spread;
  readonly theirsMs: Spread;
}

type Work = () => unknown;

/** Two ways to do the same. What they need is ready, so that nothing else counts. */
export interface Contest<T = unknown> {
  readonly ours: () => T;
  readonly theirs: () => T;
}

interface Rounds {
  readonly rounds: number;
  /** Rounds before those that count, in which code is compiled and caches fill. */
  readonly warmUps?: number;
}

/** Runs two ways of work in turn, so that what else the machine does meets both, and gives the ratio of each round. */
export async function compareInTurn(rounds: number, ours: Work, theirs: Work): Promise<Comparison> {
  return await compareAnew({ rounds }, () => ({ ours, theirs }));
}

/** The same where each round works on something new, which is made outside of the time that counts. */
export async function compareAnew(
  order: Rounds,
  prepare: () => Contest,
  measure: (work: Work) => Promise<number> = timeOf,
): Promise<Comparison> {
  const { ratios, ours, theirs } = await compareRates(order, () => {
    const contest = prepare();
    return { ours: () => measure(contest.ours), theirs: () => measure(contest.theirs) };
  });
  return { ratios, oursMs: ours, theirsMs: theirs };
}

/** The same for what measures itself, such as calls a second: gives the ratio of what both say, round by round. */
export async function compareRates(
  { rounds, warmUps = 1 }: Rounds,
  prepare: () => Contest<Promise<number>>,
): Promise<{ readonly ratios: number[]; readonly ours: Spread; readonly theirs: Spread }> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const contest = prepare();
    const isOursFirst = round % 2 === 0;
    const first = await (isOursFirst ? contest.ours() : contest.theirs());
    const second = await (isOursFirst ? contest.theirs() : contest.ours());
    if (round < 0) continue;
    ours.push(isOursFirst ? first : second);
    theirs.push(isOursFirst ? second : first);
  }
  const ratios = ours.map((measured, round) => measured / (theirs[round] ?? Number.NaN));
  return { ratios, ours: toSpread(ours), theirs: toSpread(theirs) };
}

export function toSpread(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  return { median: quantile(sorted, 0.5), least: sorted[0] ?? Number.NaN, greatest: sorted.at(-1) ?? Number.NaN };
}

export function medianOf(values: readonly number[]): number {
  return toSpread(values).median;
}

/** The value below which a share of sorted values lies. */
export function quantile(sorted: readonly number[], share: number): number {
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? low;
  return low + (high - low) * (at - Math.floor(at));
}

/** Says whether a figure keeps its goal, judged by its median. What could not be measured keeps none. */
export function keepsGoal({ goal, ratios }: Figure): boolean {
  if (goal === undefined) return true;
  const median = medianOf(ratios);
  return "atMost" in goal ? median <= goal.atMost : median >= goal.atLeast;
}

/** The milliseconds that work takes. It starts on a swept heap, so that it does not pay for what was done before. */
async function timeOf(work: Work): Promise<number> {
  globalThis.gc?.();
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/**
 * The milliseconds that all cores of this process spend on work, its share of sweeping the heap included. Tells more
 * than a clock about work that waits for nothing, on a machine that has other things to do.
 */
export async function effortOf(work: Work): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
