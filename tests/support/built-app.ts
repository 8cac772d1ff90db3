import { randomBytes } from "node:crypto";
import { BUILT_SERVER, build, isBuilt } from "@/scripts/lib/ensure-built.mjs";
import { startApp } from "@/scripts/lib/start-app.mjs";

export type RunningApp = Awaited<ReturnType<typeof startApp>>;

/** Starts the app as it is built for production, its server as a process that has nothing in front. */
export async function startBuiltApp(
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningApp> {
  if (!isBuilt()) await build().catch(tellWhy);
  return await startApp({
    dataFolder,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    settings: { AUTH_SECRET: randomBytes(32).toString("hex"), ...settings },
    args: BUILT_SERVER,
  });
}

/** What failed printed why, and kept it to itself. */
function tellWhy(error: unknown): never {
  const output = error instanceof Error && "output" in error ? error.output : "";
  throw new Error(`The app could not be built: ${String(error)}\n${output}`, { cause: error });
}
