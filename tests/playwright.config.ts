import { defineConfig, devices } from "@playwright/test";

const chromium = process.env["CHROMIUM_PATH"];

export default defineConfig({
  testDir: "./e2e",
  outputDir: "../test-results",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // One that passes only then is named at the end of the run, to be mended.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: process.env["BASE_URL"] ?? "http://127.0.0.1:3000",
    screenshot: "only-on-failure",
    // Each test is a first visit, which would keep all files for offline use. Tests of that allow it.
    serviceWorkers: "block",
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
