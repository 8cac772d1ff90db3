import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * For tests of databases and processes, never for properties of random inputs. What passed only then is named at the end
 * of a run, see scripts/lib/test-report.mjs.
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
        test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
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
          ...(name === "deployment" ? { globalSetup: "tests/support/deployment/install-package.ts" } : {}),
          // What is measured is a load, and two loads at once would measure each other.
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 300_000,
        },
      })),
      {
        extends: true,
        test: {
          name: "integration",
          ...SECOND_TRY,
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
