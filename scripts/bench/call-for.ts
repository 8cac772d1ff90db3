import { Agent, request } from "node:http";
import { drawFrom } from "./random-codes";

/** More at once than a handler needs to be busy all the time, and few enough that no queue grows. */
const CONNECTIONS = 8;

/**
 * Posts bodies over and over for so many milliseconds, and gives back how many calls were answered in a second. The
 * answers are read off the line and not looked into, so that the server and not this process is what limits.
 */
export async function callFor(ms: number, url: string, bodies: readonly string[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const until = performance.now() + ms;
  const startedAt = performance.now();
  let answered = 0;
  const callOn = async () => {
    while (performance.now() < until) {
      await call(agent, url, drawFrom(bodies));
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, callOn));
  agent.destroy();
  return answered / ((performance.now() - startedAt) / 1000);
}

function call(agent: Agent, url: string, body: string): Promise<void> {
  const headers = { "content-type": "application/json", "content-length": Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`A call was answered with ${response.statusCode}`));
      response.once("end", resolve).once("error", reject).resume();
    });
    sent.once("error", reject).end(body);
  });
}
