import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild, stopChildren, stopChildrenOnSignals, waitForEnd } from "./lib/child-processes.mjs";
import { findChromium } from "./lib/find-chromium.mjs";
import { prepare } from "./lib/prepare.mjs";
import { withPrepareLock } from "./lib/prepare-lock.mjs";
import { toBinFile } from "./lib/run-command.mjs";
import { startApp } from "./lib/start-app.mjs";

// Pictures of every page and state, in the folder `screenshots`. Words behind it pick some: `npm run screenshots -- lists`.
const folder = mkdtempSync(join(tmpdir(), "which-portal-screenshots-"));
const removeFolder = () => rmSync(folder, { recursive: true, force: true });
stopChildrenOnSignals(removeFolder);
try {
  await withPrepareLock(prepare);
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const app = await startApp({ dataFolder: join(folder, "data"), env });
  const args = [toBinFile("@playwright/test", "playwright"), "test", "--config", "tests/screenshots.config.ts"];
  const words = process.argv.slice(2).flatMap((word) => ["--grep", word]);
  const child = startChild(process.execPath, [...args, ...words], {
    env: { ...env, BASE_URL: app.baseUrl, CHROMIUM_PATH: await findChromium() },
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.exitCode = (await waitForEnd(child)) === 0 ? 0 : 1;
} catch (error) {
  console.error(error.output ?? "");
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await stopChildren();
  removeFolder();
}
