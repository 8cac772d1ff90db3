import { Agent, request } from "node:http";

/** What a lookup asks for, and what its answer must hold. */
interface Lookup {
  readonly path: string;
  /** What is sent with it, where it is not all in the address. */
  readonly body?: string;
  readonly holds: string;
}

const CODES = [
  { code: "70551", holds: '"outcome":"healthhelp-webconsult"' },
  { code: "99213", holds: '"outcome":"no-auth-needed"' },
  { code: "27299", holds: '"outcome":"connect"' },
];
const ASKED: readonly Lookup[] = CODES.map(({ code, holds }) => ({
  path: `/api/v1/decisions?code=${code}&dos=2026-05-14`,
  holds,
}));
const POSTED: readonly Lookup[] = CODES.map(({ code, holds }) => ({
  path: "/api/v1/decisions",
  body: JSON.stringify({ requests: [{ code, dateOfService: "2026-05-14" }] }),
  holds,
}));

/** Mostly what other software asks, in both ways, and in between the pages. */
const LOOKUPS: readonly Lookup[] = [
  ...[POSTED, ASKED, POSTED, POSTED, ASKED, POSTED].flat(),
  { path: "/", holds: "Which portal does it go to?" },
  { path: "/answer?code=70551&dos=2026-05-14", holds: "HealthHelp WebConsult" },
];

const TICK_MS = 20;
/** Whoever waits longer has given up. */
const PATIENCE_MS = 60_000;

/** What came of a load. */
export interface LoadReport {
  readonly sent: number;
  readonly aSecond: number;
  readonly longestMs: number;
  /** Why lookups failed, one text for each that did. */
  readonly failures: readonly string[];
}

/**
 * Sends so many lookups a second, however fast they are answered, until it is ended. Each is asked once before: a process
 * that has just started loads what it needs for its first answers.
 */
export async function startLookups(baseUrl: string, aSecond: number): Promise<{ end(): Promise<LoadReport> }> {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  for (const lookup of new Set(LOOKUPS)) await ask(agent, baseUrl, lookup);
  const failures: string[] = [];
  const running = new Set<Promise<void>>();
  const startedAt = performance.now();
  let sent = 0;
  let longestMs = 0;
  const sendOne = () => {
    const lookup = LOOKUPS[sent % LOOKUPS.length] ?? { path: "/", holds: "" };
    sent += 1;
    const sentAt = performance.now();
    const done = ask(agent, baseUrl, lookup)
      .catch((error: unknown) => {
        const after = ((sentAt - startedAt) / 1000).toFixed(2);
        const reason = error instanceof Error ? error.message : String(error);
        failures.push(`${lookup.path}, sent after ${after} s, ${reason}`);
      })
      .then(() => {
        longestMs = Math.max(longestMs, performance.now() - sentAt);
        running.delete(done);
      });
    running.add(done);
  };
  const timer = setInterval(() => {
    const due = ((performance.now() - startedAt) / 1000) * aSecond;
    while (sent < due) sendOne();
  }, TICK_MS);
  return {
    end: async () => {
      clearInterval(timer);
      const seconds = (performance.now() - startedAt) / 1000;
      await Promise.all(running);
      agent.destroy();
      return { sent, aSecond: sent / seconds, longestMs, failures };
    },
  };
}

function ask(agent: Agent, baseUrl: string, { path, body, holds }: Lookup): Promise<void> {
  const posted = body === undefined ? {} : { method: "POST", headers: { "Content-Type": "application/json" } };
  return new Promise((resolve, reject) => {
    const call = request(`${baseUrl}${path}`, { agent, timeout: PATIENCE_MS, ...posted }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        text += part;
      });
      response.once("error", reject).once("end", () => {
        if (response.statusCode !== 200) reject(new Error(`was answered with ${response.statusCode}`));
        else if (!text.includes(holds)) reject(new Error("was answered wrongly"));
        else resolve();
      });
    });
    call.once("timeout", () => call.destroy(new Error("was not answered in time")));
    call.once("error", reject).end(body);
  });
}
