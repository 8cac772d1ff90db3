import { compileTables } from "../../lib/router/compile-tables";
import { decideTexts, toBareWay } from "./core-ways";
import { compareAnew, effortOf, type Figure, medianOf } from "./measure";
import { measureAgainstPostgres } from "./postgres-join";
import { drawQuestions, toFreshTexts } from "./random-codes";
import { decideWithRules } from "./rules-engine";
import { makeLists } from "./some-lists";

const LISTED = 20_000;
const CODES = 100_000;
const ROUNDS = 15;
const WARM_UPS = 5;

/** An engine takes so long over a code that fewer must do. */
const ENGINE_CODES = 1_000;
const ENGINE_ROUNDS = 7;

/** Deciding in memory, against the least that could be done and against what others would use. */
export async function measureCore(): Promise<Figure[]> {
  const lists = makeLists({ codes: LISTED });
  const tables = compileTables(lists.published);
  const isListed = new Set<string>(lists.codes);
  const ask = (count: number) => drawQuestions(count, lists.codes, isListed);
  const bare = toBareWay(lists.published);

  const compared = await compareAnew(
    { rounds: ROUNDS, warmUps: WARM_UPS },
    () => {
      const asked = ask(CODES);
      const [ours, theirs] = [toFreshTexts(asked), toFreshTexts(asked)];
      return { ours: () => decideTexts(ours, tables), theirs: () => bare(theirs) };
    },
    effortOf,
  );

  const engineRatios: number[] = [];
  for (let round = -1; round < ENGINE_ROUNDS; round += 1) {
    const asked = ask(CODES);
    const few = asked.slice(0, ENGINE_CODES);
    const oursMs = await effortOf(() => decideTexts(asked, tables));
    const theirsMs = await effortOf(() => decideWithRules(few, lists.published));
    if (round >= 0) engineRatios.push(theirsMs / ENGINE_CODES / (oursMs / CODES));
  }

  return [
    {
      name: "read and decide one code, explanation included, of 100,000 random ones",
      against: "two bare Map lookups and one string comparison each",
      goal: { atMost: 6 },
      ratios: compared.ratios,
      details: {
        oursNs: (compared.oursMs.median * 1e6) / CODES,
        bareNs: (compared.theirsMs.median * 1e6) / CODES,
      },
    },
    {
      name: "the same rule, times faster",
      against: "json-rules-engine",
      goal: { atLeast: 100 },
      ratios: engineRatios,
      details: { oursNs: (compared.oursMs.median * 1e6) / CODES, timesFaster: medianOf(engineRatios) },
    },
    ...(await measureAgainstPostgres(lists, tables)),
  ];
}
