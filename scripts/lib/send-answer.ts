import type { ServerResponse } from "node:http";

/** Sends an answer as it stands. */
export async function sendAnswer(answer: Response, response: ServerResponse): Promise<void> {
  const body = new Uint8Array(await answer.arrayBuffer());
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(body);
}
