import { defineConfig } from "@playwright/test";
import tests from "./playwright.config";

/** Takes pictures of every page in every state: no test of behaviour, and no part of `npm test`. */
export default defineConfig(tests, {
  testDir: "./screenshots",
  testMatch: "*.shots.ts",
  timeout: 180_000,
});
