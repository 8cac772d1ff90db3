import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import next from "next";
import { findApiKey } from "../../lib/auth/known-api-keys.server";
import type { Environment } from "../../lib/env.server";
import { createCallCounter } from "../../lib/http/call-limit.server";
import { createAnswer } from "./answer-call";
import { sendConsoleToLog } from "./console-to-log";
import { createPageHeaders } from "./page-headers";
import { startWebServer } from "./web-server";

/** What the build wrote down of next.config.ts. */
const BUILT_CONFIG = ".next/required-server-files.json";

export type PreparedPages = Awaited<ReturnType<typeof preparePages>>;

/** Loads the built pages, or in development what builds them. Needs no database until the first request. */
export async function preparePages(environment: Environment) {
  const { mode, host, port, trustedProxies, callLimits } = environment;
  const dev = mode === "development";
  if (!dev) sendConsoleToLog();
  if (!dev) provideBuiltConfig();
  // In production Next has no web socket to offer, yet leaves every call without an answer that asks for another
  // protocol, as some HTTP clients always do. It gets no hold of the real server there.
  const app = next({ dev, dir: process.cwd(), hostname: host, port, ...(dev ? {} : { httpServer: createServer() }) });
  await app.prepare();
  return {
    /** Listens for requests. */
    serve: async (databaseUrl: string) => {
      const counter = createCallCounter(callLimits, databaseUrl);
      const answer = createAnswer({
        pages: app.getRequestHandler(),
        counter,
        findKey: findApiKey,
        setHeaders: createPageHeaders(environment),
        isDevelopment: dev,
      });
      // An open tab holds a web socket in development, and nobody waits for a request there.
      const web = await startWebServer(host, port, answer, dev ? 0 : undefined, trustedProxies);
      return { ...web, close: () => web.close().finally(counter.close) };
    },
    close: () => app.close(),
  };
}

/** Next's own standalone server is told so too. The file that the settings came from need not be there, nor be translated. */
function provideBuiltConfig(): void {
  const { config } = JSON.parse(readFileSync(BUILT_CONFIG, "utf8")) as { config: unknown };
  process.env["__NEXT_PRIVATE_STANDALONE_CONFIG"] = JSON.stringify(config);
}
