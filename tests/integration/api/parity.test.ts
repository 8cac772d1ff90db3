import { expect, it } from "vitest";
import { POST } from "@/app/api/v1/decisions/route";
import { answerSnapshot } from "@/lib/http/answer-snapshot.server";
import { toDecisionsAnswer } from "@/lib/http/api-v1";
import { loadDemoLists } from "@/lib/lists/load-demo-lists.server";
import { readPublishedLists } from "@/lib/lists/published-tables.server";
import { openSnapshot } from "@/lib/lists/snapshot/open-snapshot";
import { answer, type Question } from "@/lib/router/answer";
import { compileTables } from "@/lib/router/compile-tables";
import type { RoutingTables } from "@/lib/router/routing-tables";
import { addDays, todayInLosAngeles } from "@/lib/shared/iso-date";
import { aDay } from "../../support/routing";
import { useTestDatabase } from "../../support/test-database";
import { readDemoLists } from "../../unit/lists/snapshot/some-lists";

const database = useTestDatabase();

const QUESTIONS = 100_000;
const MOST_A_CALL = 10_000;
const LETTERS = [..."ABCEGHJKLMPQRSTUVabj"];
const FIRST_DAY = aDay("2025-12-01");
const DAYS = 500;

it("a decoded snapshot, the lists compiled anew and the API answer 100,000 random questions alike", async () => {
  await loadDemoLists(database.prisma);
  const compiled = compileTables(readDemoLists());
  const { decoded, revision } = await fetchTables();
  const questions = drawQuestions(compiled, 20_261_122);
  let answered = 0;
  for (let from = 0; from < QUESTIONS; from += MOST_A_CALL) {
    const part = questions.slice(from, from + MOST_A_CALL);
    const today = todayInLosAngeles(new Date());
    const called = await callApi(part);
    // At midnight the day that is assumed turns between the two.
    const days = new Set([today, todayInLosAngeles(new Date())]);
    const told = [...days].map((day) => ({ day, inBrowser: tell(part, decoded, day) }));
    const same = told.find(({ inBrowser }) => inBrowser.every((text, at) => text === called.results[at]));
    const { day, inBrowser } = same ?? { day: today, inBrowser: tell(part, decoded, today) };
    const onServer = tell(part, compiled, day);
    const differing = part.filter((_, at) => inBrowser[at] !== onServer[at] || inBrowser[at] !== called.results[at]);
    expect(differing.slice(0, 3)).toEqual([]);
    expect(called.results).toHaveLength(part.length);
    expect(called.revision).toBe(revision);
    answered += called.results.filter((text) => text.includes('"outcome"')).length;
  }
  // Most are codes on days of which the lists can say something; the others are refused, by all three alike.
  expect(answered).toBeGreaterThan(QUESTIONS / 2);
  expect(answered).toBeLessThan(QUESTIONS);
});

/** The tables of a browser: out of the bytes that it would be sent. */
async function fetchTables(): Promise<{ decoded: RoutingTables; revision: string }> {
  const { snapshot } = await readPublishedLists();
  const response = await answerSnapshot(new Request("http://localhost/"), snapshot.hash);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const opened = await openSnapshot(bytes, { hash: snapshot.hash, bytes: bytes.length });
  if (!opened.ok) throw new Error(opened.error.code);
  return { decoded: opened.value, revision: snapshot.hash };
}

async function callApi(requests: readonly Question[]): Promise<{ revision: string; results: readonly string[] }> {
  const response = await POST(
    new Request("http://localhost/api/v1/decisions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ requests }),
    }),
  );
  expect(response.status).toBe(200);
  const { listsRevision, results } = await response.json();
  return { revision: listsRevision, results: results.map((result: unknown) => JSON.stringify(result)) };
}

/** What one home of the core says, each answer as the API writes it. */
function tell(questions: readonly Question[], tables: RoutingTables, today: ReturnType<typeof aDay>) {
  const answers = questions.map((question) => answer(question, tables, today));
  return toDecisionsAnswer(answers, tables).results.map((result) => JSON.stringify(result));
}

/** Listed codes, others, modifiers and slips, on days from before the first list to behind the last one. */
function drawQuestions(tables: RoutingTables, seed: number): readonly Question[] {
  const draw = startDrawing(seed);
  const listed = [...tables.entriesByCode].map(([code]) => code as string);
  const digits = (places: number) => String(draw(10 ** places)).padStart(places, "0");
  const one = <T>(values: readonly T[]): T => values[draw(values.length)] as T;
  const code = () => {
    const kind = draw(20);
    if (kind < 10) return one(listed);
    if (kind < 14) return digits(5);
    if (kind < 17) return one(LETTERS) + digits(4);
    if (kind === 17) return `${one(listed)}-${one(["26", "TC", "NU", "RR", "GP"])}`;
    return kind === 18 ? `${digits(4)}${one(["T", "F", "O", "l"])}` : digits(4);
  };
  const day = () => addDays(FIRST_DAY, draw(DAYS));
  const days = () => {
    const from = day();
    return draw(50) > 0 ? from : { from, to: addDays(from, draw(400)) };
  };
  return Array.from({ length: QUESTIONS }, () => ({
    code: code(),
    ...(draw(10) === 0 ? {} : { dateOfService: days() }),
    ...one([{}, { lineOfBusiness: "ohp" }, { lineOfBusiness: "medicare" }] as const),
    ...one([
      {},
      {},
      { requestType: "medical" },
      { requestType: "behavioral-health" },
      { requestType: "dental" },
    ] as const),
  }));
}

/** Whole numbers below a limit, the same ones for the same seed (mulberry32). */
function startDrawing(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
}
