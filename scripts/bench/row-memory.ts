import { setTimeout as wait } from "node:timers/promises";
import { withFilledApp } from "./bench-app";
import type { Figure } from "./measure";
import { findPeakMegabytes, readMegabytes } from "./process-memory";
import { drawQuestions } from "./random-codes";
import { DAY, type SomeLists } from "./some-lists";

const ROWS = 100_000;
const ROUNDS = 5;
const REST_MS = 3_000;

const FORMS = [
  {
    name: "CSV",
    type: "text/csv",
    write: (codes: readonly string[]) => `code,dos\n${codes.map((code) => `${code},${DAY}\n`).join("")}`,
  },
  {
    name: "JSON lines",
    type: "application/x-ndjson",
    write: (codes: readonly string[]) =>
      codes.map((code) => `${JSON.stringify({ code, dateOfService: DAY })}\n`).join(""),
  },
] as const;

/** The most memory that a server has while it answers 100,000 rows, against what it has when nobody calls. */
export async function measureRowMemory(): Promise<Figure[]> {
  return await withFilledApp(async ({ baseUrl, pid }, lists) => {
    const url = `${baseUrl}/api/v1/decisions`;
    // Handlers are loaded by the first call that needs them.
    for (const form of FORMS) await send(url, form, lists, 100);
    await wait(REST_MS);
    const idle = readMegabytes(pid);
    const figures: Figure[] = [];
    for (const form of FORMS) {
      const peaks: number[] = [];
      let seconds = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const startedAt = performance.now();
        peaks.push(await findPeakMegabytes(pid, () => send(url, form, lists, ROWS)));
        seconds = (performance.now() - startedAt) / 1_000;
      }
      figures.push({
        name: `memory while 100,000 rows of ${form.name} are answered`,
        against: "the same server when nobody calls",
        goal: { atMost: 1.5 },
        ratios: peaks.map((peak) => peak / idle),
        details: { idleMb: idle, peakMb: Math.max(...peaks), secondsOfLastCall: seconds },
      });
    }
    return figures;
  });
}

async function send(url: string, form: (typeof FORMS)[number], lists: SomeLists, rows: number): Promise<void> {
  const codes = drawQuestions(rows, lists.codes, new Set<string>(lists.codes));
  const answer = await fetch(url, { method: "POST", headers: { "content-type": form.type }, body: form.write(codes) });
  if (answer.status !== 200 || answer.body === null) throw new Error(`Rows were answered with ${answer.status}`);
  let bytes = 0;
  for await (const chunk of answer.body) bytes += chunk.byteLength;
  if (bytes < rows * 100) throw new Error("Fewer rows came back than were sent");
}
