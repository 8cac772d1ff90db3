import { compileTables } from "../../lib/router/compile-tables";
import type { RoutingTables } from "../../lib/router/routing-tables";
import { decideTexts } from "./core-ways";
import { effortOf, type Figure, medianOf } from "./measure";
import { drawQuestions, toFreshTexts } from "./random-codes";
import { makeLists, toMonths } from "./some-lists";

const CODES = 25_000;
const ROUNDS = 9;
const WARM_UPS = 3;
/** There are some 300,000 codes that could be, so that a million entries are five editions that all differ. */
const SIZES = [
  { entries: 1_000, codes: 1_000, editions: 1 },
  { entries: 20_000, codes: 20_000, editions: 1 },
  { entries: 200_000, codes: 200_000, editions: 1 },
  { entries: 1_000_000, codes: 200_000, editions: 5 },
] as const;
const USUAL = 20_000;

interface Case {
  readonly entries: number;
  readonly tables: RoutingTables;
  readonly ask: () => string[];
}

/** What a code costs on lists of very different lengths. */
export async function measureEntryScale(): Promise<Figure[]> {
  const cases = SIZES.map(toCase);
  const tookMs = new Map<number, number[]>(cases.map(({ entries }) => [entries, []]));
  for (let round = -WARM_UPS; round < ROUNDS; round += 1) {
    for (const { entries, tables, ask } of round % 2 === 0 ? cases : cases.toReversed()) {
      const texts = toFreshTexts(ask());
      const took = await effortOf(() => decideTexts(texts, tables));
      if (round >= 0) tookMs.get(entries)?.push(took);
    }
  }
  const usual = tookMs.get(USUAL) ?? [];
  return SIZES.filter(({ entries }) => entries !== USUAL).map(({ entries }) => {
    const took = tookMs.get(entries) ?? [];
    return {
      name: `cost of a code at ${entries.toLocaleString("en-US")} entries`,
      against: `the same at ${USUAL.toLocaleString("en-US")}`,
      ...(entries === 1_000_000 ? { goal: { atMost: 3 } } : {}),
      ratios: took.map((ms, round) => ms / (usual[round] ?? Number.NaN)),
      details: { codeNs: (medianOf(took) * 1e6) / CODES, usualNs: (medianOf(usual) * 1e6) / CODES },
    };
  });
}

function toCase({ entries, codes, editions }: (typeof SIZES)[number]): Case {
  const lists = makeLists({ codes, days: toMonths(editions), change: "every-note" });
  const listed = new Set<string>(lists.codes);
  return {
    entries,
    tables: compileTables(lists.published),
    ask: () => drawQuestions(CODES, lists.codes, listed),
  };
}
