import { withFilledApp } from "./bench-app";
import { callFor } from "./call-for";
import { toCdsCall } from "./cds-calls";
import { compareRates, type Figure } from "./measure";
import { drawQuestions } from "./random-codes";
import { measureSnapshot } from "./snapshot-size";
import { DAY, type SomeLists } from "./some-lists";

const ROUNDS = 9;
const PHASE_MS = 1_500;
const MANY = 1_000;
/** As many as a long order session has. */
const ORDERS = 20;

/** The API beside handlers of the same build that do nothing, and the size of what browsers load. */
export async function measureApi(): Promise<Figure[]> {
  return await withFilledApp(async ({ baseUrl }, lists) => {
    const decisions = `${baseUrl}/api/v1/decisions`;
    const one = await compareRates({ rounds: ROUNDS, warmUps: 2 }, () => {
      const bodies = Array.from({ length: 200 }, () => toBody(1, lists));
      return {
        ours: () => callFor(PHASE_MS, decisions, bodies),
        theirs: () => callFor(PHASE_MS, `${baseUrl}/api/bench/empty`, bodies),
      };
    });
    const bytes = await sizeOfAnswer(decisions, toBody(MANY, lists));
    const many = await compareRates({ rounds: ROUNDS, warmUps: 2 }, () => {
      const bodies = Array.from({ length: 4 }, () => toBody(MANY, lists));
      return {
        ours: () => callFor(PHASE_MS, decisions, bodies),
        theirs: () => callFor(PHASE_MS, `${baseUrl}/api/bench/same-size?bytes=${bytes}`, bodies),
      };
    });
    return [
      {
        name: "POST /api/v1/decisions with 1 code, calls a second",
        against: "an empty handler of the same build",
        goal: { atLeast: 0.85 },
        ratios: one.ratios,
        details: { oursPerSecond: one.ours.median, emptyPerSecond: one.theirs.median },
      },
      {
        name: "POST /api/v1/decisions with 1,000 codes, calls a second",
        against: "a handler that parses the body and sends as many bytes",
        goal: { atLeast: 0.5 },
        ratios: many.ratios,
        details: { oursPerSecond: many.ours.median, sameSizePerSecond: many.theirs.median, answerBytes: bytes },
      },
      await measureCds(baseUrl, lists, 1),
      await measureCds(baseUrl, lists, ORDERS),
      ...(await measureSnapshot(baseUrl, lists)),
    ];
  });
}

/** A hook with so many orders, beside a handler that does nothing with the same body. */
async function measureCds(baseUrl: string, lists: SomeLists, orders: number): Promise<Figure> {
  const { ours, theirs, ratios } = await compareRates({ rounds: ROUNDS, warmUps: 2 }, () => {
    const bodies = Array.from({ length: 40 }, () =>
      toCdsCall(drawQuestions(orders, lists.codes, new Set(lists.codes))),
    );
    return {
      ours: () => callFor(PHASE_MS, `${baseUrl}/cds-services/which-portal`, bodies),
      theirs: () => callFor(PHASE_MS, `${baseUrl}/api/bench/empty`, bodies),
    };
  });
  return {
    name: `POST /cds-services/which-portal with ${orders} ${orders === 1 ? "order" : "orders"}, calls a second`,
    against: "an empty handler of the same build",
    goal: { atLeast: 0.7 },
    ratios,
    details: { oursPerSecond: ours.median, emptyPerSecond: theirs.median },
  };
}

function toBody(count: number, lists: SomeLists): string {
  const codes = drawQuestions(count, lists.codes, new Set<string>(lists.codes));
  return JSON.stringify({ requests: codes.map((code) => ({ code, dateOfService: DAY })) });
}

async function sizeOfAnswer(url: string, body: string): Promise<number> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  if (!response.ok) throw new Error(`A call was answered with ${response.status}`);
  return (await response.arrayBuffer()).byteLength;
}
