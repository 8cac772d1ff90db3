import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * For tests that start programs and let time pass between them, which a busy machine can stretch. One that passes only then
 * is named at the end of the run, to be mended. Nothing else is tried twice.
 */
const SECOND_TRY = { retry: 1 };

const root = fileURLToPath(new URL("..", import.meta.url));

export default defineConfig({
  root,
  resolve: {
    alias: [
      { find: /^@\/texts\//, replacement: `${root}lib/texts/en/` },
      { find: /^@\//, replacement: root },
      // The package throws outside of a React server build; this is the empty file it offers to servers.
      { find: /^server-only$/, replacement: `${root}node_modules/server-only/empty.js` },
    ],
  },
  test: {
    environment: "node",
    pool: "forks",
    maxWorkers: 2,
    setupFiles: ["tests/support/fail-on-console.ts"],
    allowOnly: false,
    projects: [
      {
        extends: true,
        // They share no state, so that a process is not started for each file.
        test: { name: "unit", isolate: false, include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          include: ["tests/architecture/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "processes",
          ...SECOND_TRY,
          globalSetup: ["tests/support/database-templates.ts", "tests/support/migrated-data-folder.ts"],
          include: ["tests/processes/**/*.test.ts"],
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
      ...["faults", "deployment"].map((name) => ({
        extends: true as const,
        test: {
          name,
          ...SECOND_TRY,
          include: [`tests/${name}/**/*.test.ts`],
          globalSetup:
            name === "faults" ? "tests/support/built-pages.ts" : "tests/support/deployment/install-package.ts",
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      })),
      {
        extends: true,
        test: {
          name: "integration",
          globalSetup: "tests/support/database-templates.ts",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
