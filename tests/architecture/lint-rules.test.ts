import { expect, it } from "vitest";
import { readProjectFile, runTool } from "../support/run-tool";
import { writeTemporaryTree } from "../support/temporary-tree";

const CONFIG = {
  ".biome.jsonc": readProjectFile(".biome.jsonc"),
  ".gitignore": readProjectFile(".gitignore"),
  "tests/architecture/no-clock.grit": readProjectFile("tests/architecture/no-clock.grit"),
};

/** Which rules the linter finds broken, by file. */
function lint(files: Readonly<Record<string, string>>): Map<string, string[]> {
  const folder = writeTemporaryTree({ ...CONFIG, ...files });
  const args = ["ci", "--reporter=json", "--colors=off", "--max-diagnostics=none", "."];
  const { stdout } = runTool("@biomejs/biome", "biome", args, folder);
  const found = new Map<string, string[]>();
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    const rule = category.split("/").at(-1);
    found.set(location.path, [...(found.get(location.path) ?? []), rule]);
  }
  return found;
}

const TANGLED = `export function tangled(a: number[], b: number): number {
  for (const x of a) {
    if (x > 1) {
      for (const y of a) {
        if (y > x) {
          while (b > y) {
            if (b === 3) return b;
          }
        }
      }
    }
  }
  return 0;
}
`;

const FLOATING = `async function work(): Promise<number> {
  return 1;
}

export function start(): void {
  work();
}
`;

const SLEEPING = `test("a", async ({ page }) => {
  await page.waitForTimeout(100);
});
`;

it("code that breaks the house style is found", () => {
  const broken: readonly (readonly [rule: string, file: string, text: string])[] = [
    ["format", "lib/router/format.ts", "export const a = 'single'\n"],
    [
      "organizeImports",
      "lib/router/imports.ts",
      'import { b } from "./b";\nimport { a } from "./a";\n\nexport const c = a + b;\n',
    ],
    ["noExplicitAny", "lib/router/any.ts", "export const a = (b: any) => b;\n"],
    ["noNonNullAssertion", "lib/router/bang.ts", "export const a = (b: string | undefined) => b!.length;\n"],
    ["noEnum", "lib/router/enum.ts", "export enum A {\n  B,\n}\n"],
    ["noConsole", "lib/router/console.ts", 'console.info("a");\n'],
    ["noConsole", "components/console.tsx", 'console.info("a");\n'],
    ["noProcessEnv", "lib/router/env.ts", 'export const a = process.env["A"];\n'],
    ["noBarrelFile", "lib/router/index.ts", 'export { a } from "./any";\n'],
    ["noDefaultExport", "lib/router/default.ts", "export default 1;\n"],
    ["noDefaultExport", "components/default.tsx", "export default 1;\n"],
    ["useFilenamingConvention", "lib/router/camelCase.ts", "export const a = 1;\n"],
    ["useFilenamingConvention", "components/PascalCase.tsx", "export const a = 1;\n"],
    ["noExcessiveCognitiveComplexity", "lib/router/tangled.ts", TANGLED],
    ["useAltText", "components/picture.tsx", 'export const A = () => <img src="a.png" />;\n'],
    ["noFloatingPromises", "lib/router/floating.ts", FLOATING],
    ["noPlaywrightWaitForTimeout", "tests/e2e/sleep.spec.ts", SLEEPING],
    ["noFocusedTests", "tests/unit/focus.test.ts", 'it.only("a", () => {});\n'],
    ["noSkippedTests", "tests/unit/skip.test.ts", 'it.skip("a", () => {});\n'],
    ["plugin", "lib/router/clock-now.ts", "export const a = new Date();\n"],
    ["plugin", "lib/codes/clock-call.ts", "export const a = Date.now();\n"],
    ["plugin", "lib/shared/clock-reference.ts", "export const a = Date.now;\n"],
    ["plugin", "lib/batch/clock-text.ts", "export const a = Date();\n"],
    ["plugin", "lib/lists/chance.ts", "export const a = Math.random();\n"],
  ];
  const found = lint(Object.fromEntries(broken.map(([, file, text]) => [file, text])));
  for (const [rule, file] of broken) expect(found.get(file), file).toContain(rule);
});

it("code in the house style is let through", () => {
  const found = lint({
    "app/page.tsx": "export default function Page() {\n  return <main />;\n}\n",
    "lib/env.server.ts": 'export const a = process.env["A"];\n',
    "lib/lists/clock.server.ts": "export const now = () => new Date();\n",
    "lib/router/given-day.ts":
      'export const a = new Date("2026-05-01");\nexport const b = new Date(Date.UTC(2026, 4, 1));\n',
    "scripts/print.mjs": 'console.log("a");\n',
    "tests/vitest.config.ts": "export default {};\n",
  });
  expect(Object.fromEntries(found)).toEqual({});
});
