import fc from "fast-check";
import { readSource } from "../../lib/lists/source/read-source.server";
import { checkDocument } from "./check-document";
import { CHANGES, mutate } from "./mutate";
import { LIST_FILES } from "./seeds";
import { SMALL_TARGETS, type SmallTarget } from "./small-targets";

/** Inputs of one kind that are made from a number, and the check that each of them has to pass. */
export interface Target {
  readonly isFile: boolean;
  /** The input of a place in the row that a seed begins, the same each time. */
  readonly make: (seed: number, at: number) => Uint8Array | string;
  readonly check: (input: Uint8Array | string) => void | Promise<void>;
}

/** Made at once, since the beginning of a row costs more than what follows. */
const ROW = 200;

const BYTES = new TextDecoder();

/** Everything that is tried, by its name. */
export const TARGETS: ReadonlyMap<string, Target> = new Map<string, Target>([
  ...Object.entries(SMALL_TARGETS).map(([name, target]) => [name, toSmallTarget(target)] as const),
  ...["csv", "tsv", "xlsx", "pdf"].map((ending) => [`changed ${ending} files`, toFileTarget(ending)] as const),
]);

function toSmallTarget({ texts, check }: SmallTarget): Target {
  return {
    isFile: false,
    make: createMaker(texts),
    check: (input) => check(typeof input === "string" ? input : BYTES.decode(input)),
  };
}

function toFileTarget(ending: string): Target {
  const files = LIST_FILES.filter(({ name }) => name.endsWith(`.${ending}`));
  const changed = fc.tuple(fc.constantFrom(...files), CHANGES).map(([{ bytes }, changes]) => mutate(bytes, changes));
  return {
    isFile: true,
    make: createMaker(changed),
    check: async (input) => {
      checkDocument(await readSource(typeof input === "string" ? Buffer.from(input) : input, `list.${ending}`));
    },
  };
}

function createMaker<T>(arbitrary: fc.Arbitrary<T>): (seed: number, at: number) => T {
  let row: { readonly seed: number; readonly made: readonly T[] } | undefined;
  return (seed, at) => {
    const rowSeed = seed + Math.floor(at / ROW);
    if (row?.seed !== rowSeed) row = { seed: rowSeed, made: fc.sample(arbitrary, { seed: rowSeed, numRuns: ROW }) };
    return row.made[at % ROW] as T;
  };
}
