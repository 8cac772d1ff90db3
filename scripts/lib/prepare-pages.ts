import { createServer } from "node:http";
import next from "next";
import { answerDirectly } from "./answer-directly";
import { startWebServer } from "./web-server";

/** Loads the built pages, or in development what builds them. Needs no database until the first request. */
export async function preparePages(dev: boolean, host: string, port: number) {
  // In production Next has no web socket to offer, yet leaves every call without an answer that asks for another
  // protocol, as some HTTP clients always do. It gets no hold of the real server there.
  const app = next({ dev, dir: process.cwd(), hostname: host, port, ...(dev ? {} : { httpServer: createServer() }) });
  await app.prepare();
  const answer = app.getRequestHandler();
  return {
    /** Listens for requests, and gives back the address and what ends it. */
    serve: (trustedProxies: readonly string[]) =>
      startWebServer(
        host,
        port,
        (request, response) => {
          if (!answerDirectly(request, response, dev)) void answer(request, response);
        },
        // An open tab holds a web socket in development, and nobody waits for a request there.
        dev ? 0 : undefined,
        trustedProxies,
      ),
    close: () => app.close(),
  };
}
