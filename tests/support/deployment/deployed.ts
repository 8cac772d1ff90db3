import { afterAll, beforeAll } from "vitest";
import { killScripts } from "../script-process";
import { createOnServer } from "../test-server";
import { type AppProcess, runCommandLine, startProcess, waitUntilReady } from "./app-process";
import { type Caller, createCaller } from "./call";
import { findFreePorts } from "./free-port";
import { type ReverseProxy, startProxy } from "./proxy";

/** Two processes on one Postgres, behind nginx. */
export interface Deployed {
  readonly databaseUrl: string;
  readonly proxy: ReverseProxy;
  readonly call: Caller;
  readonly processes: readonly [AppProcess, AppProcess];
  readonly settings: Readonly<Record<string, string>>;
}

export const MAINTAINER = { email: "maintainer@example.org", password: "correct horse battery staple" };

/** Gives the tests of a file two processes of the production output behind nginx, and somebody who may sign in. */
export function useDeployed(more: Readonly<Record<string, string>>): { get(): Deployed } {
  let deployed: Deployed | undefined;
  const cleanups: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const database = await createOnServer();
    cleanups.push(database.close);
    const [proxyPort = 0, ...ports] = await findFreePorts(3);
    const [one = "", two = ""] = ports.map((port) => `http://127.0.0.1:${port}`);
    const proxy = await startProxy(proxyPort, [one, two]);
    cleanups.push(proxy.stop, killScripts);
    const settings = {
      DATABASE_URL: database.appUrl,
      MIGRATION_DATABASE_URL: database.url,
      PUBLIC_URL: proxy.address,
      TRUSTED_PROXIES: "127.0.0.1",
      RATE_LIMIT_STORE: "postgres",
      ...more,
    };
    const processes = [startProcess(one, settings), startProcess(two, settings)] as const;
    await Promise.all(processes.map(waitUntilReady));
    const { email, password } = MAINTAINER;
    await runCommandLine("admin", ["create-user", email, "--password-stdin"], database.url, password);
    const call = createCaller(proxy.certificate);
    deployed = { databaseUrl: database.url, proxy, call, processes, settings };
  }, 600_000);
  afterAll(async () => {
    for (const cleanup of cleanups.reverse()) await cleanup();
  });

  return {
    get: () => {
      if (deployed === undefined) throw new Error("The processes are there inside of tests only.");
      return deployed;
    },
  };
}
