import "server-only";
import { logFault } from "../observe/log.server";
import { describeProblem } from "./problem";

/**
 * Answers with one line of JSON after the other, as the work gives them. The work goes on when nobody listens any more,
 * and a fault of it becomes a last line with a problem.
 */
export function streamLines(work: (write: (line: object) => void) => Promise<void>): Response {
  const encoder = new TextEncoder();
  let isHeard = true;
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: object) => {
        if (isHeard) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        await work(write);
      } catch (error) {
        logFault("A list file could not be worked on", error);
        write({ problem: describeProblem("work-failed", "Something went wrong on our side. Nothing was kept.") });
      }
      if (isHeard) controller.close();
    },
    cancel() {
      isHeard = false;
    },
  });
  return new Response(body, {
    // A proxy that gathers an answer first would show no progress.
    headers: { "Content-Type": "application/x-ndjson; charset=utf-8", "X-Accel-Buffering": "no" },
  });
}
