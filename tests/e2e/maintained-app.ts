import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { startApp } from "../../scripts/lib/start-app.mjs";
import { toNodeArguments } from "../../scripts/lib/test-scripts.mjs";

/** An app with data of its own: what a test publishes there is met by no other test file. */
interface MaintainedApp {
  readonly baseUrl: string;
  /** Lets somebody sign in, and gives back the password. */
  createUser(email: string, role: "maintainer" | "viewer"): string;
  /** Runs a command line of the product on the same data. */
  run(script: "lists" | "admin", args: readonly string[], input?: string): ScriptEnding;
}

interface ScriptEnding {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Browser tests that publish: each worker starts its own app, with the demo lists and nobody who may sign in. */
export const test = base.extend<object, { app: MaintainedApp }>({
  app: [
    // biome-ignore lint/correctness/noEmptyPattern: the test runner reads what a fixture needs off this pattern.
    async ({}, use) => {
      const dataFolder = await mkdtemp(join(tmpdir(), "which-portal-maintained-"));
      const started = await startApp({ dataFolder, env: process.env, settings: { LOG_LEVEL: "trace" } });
      const env = { ...process.env, NODE_ENV: "production", DATA_DIR: dataFolder, DATABASE_URL: "" } as const;
      const run: MaintainedApp["run"] = (script, args, input = "") =>
        spawnSync(process.execPath, [...toNodeArguments(`scripts/${script}.ts`), ...args], {
          env,
          encoding: "utf8",
          input,
        });
      await use({
        baseUrl: started.baseUrl,
        run,
        createUser: (email, role) => {
          const password = "correct horse battery staple";
          const created = run("admin", ["create-user", email, "--role", role, "--password-stdin"], `${password}\n`);
          expect(created.status, created.stderr).toBe(0);
          return password;
        },
      });
      await started.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 300_000 },
  ],
  baseURL: async ({ app }, use) => use(app.baseUrl),
});

export { expect };

/** Signs in by the form, as a person does. */
export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/admin/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/admin$/);
}
