import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER, readProjectFile, runTool } from "../support/run-tool";
import { writeTemporaryTree } from "../support/temporary-tree";

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** What the imports below lead to: empty modules, and packages of which `left-pad` is not listed. */
const TARGETS = {
  "tsconfig.json": readProjectFile("tsconfig.json"),
  "package.json": JSON.stringify({
    dependencies: { "csv-parse": "1.0.0", pg: "1.0.0", zod: "1.0.0" },
    devDependencies: { vitest: "1.0.0" },
  }),
  ...Object.fromEntries(
    ["csv-parse", "left-pad", "pg", "vitest", "zod"].flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" })],
      [`node_modules/${name}/index.js`, "module.exports = {};"],
    ]),
  ),
  ...Object.fromEntries(
    [
      "app/target.ts",
      "components/target.ts",
      "lib/codes/target.ts",
      "lib/db/target.server.ts",
      "lib/http/target.ts",
      "lib/lists/target.server.ts",
      "lib/lists/target.ts",
      "lib/router/target.ts",
      "scripts/target.ts",
      "tests/support/target.ts",
    ].map((path) => [path, "export const target = 1;"]),
  ),
};

function findViolations(files: Readonly<Record<string, string>>): Violation[] {
  const folder = writeTemporaryTree({ ...TARGETS, ...files });
  const config = `${PROJECT_FOLDER}tests/architecture/dependency-rules.cjs`;
  const args = ["--config", config, "--output-type", "json", "app", "components", "lib", "scripts", "tests"];
  const { stdout } = runTool("dependency-cruiser", "depcruise", args, folder);
  return JSON.parse(stdout).summary.violations;
}

function toSource(target: string): string {
  return `import * as target from "${target}";\nexport const used = target;\n`;
}

describe("an import that breaks a rule is found", () => {
  const broken: readonly (readonly [rule: string, file: string, target: string])[] = [
    ["no-upward-from-texts", "lib/texts/en/a.ts", "../../codes/target"],
    ["no-upward-from-shared", "lib/shared/a.ts", "../codes/target"],
    ["no-upward-from-codes", "lib/codes/a.ts", "../router/target"],
    ["no-upward-from-router", "lib/router/a.ts", "../lists/target"],
    ["no-upward-from-lists-batch-guidance-my-codes", "lib/lists/a.ts", "../http/target"],
    ["no-upward-from-lists-batch-guidance-my-codes", "lib/batch/a.ts", "@/lib/http/target"],
    ["no-cycle", "lib/router/b.ts", "./b-back"],
    ["no-unresolved", "lib/router/c.ts", "./nowhere"],
    ["lib-not-to-pages", "lib/router/d.ts", "../../components/target"],
    ["lib-not-to-pages", "lib/lists/d.server.ts", "@/app/target"],
    ["components-not-to-app", "components/a.tsx", "../app/target"],
    ["components-not-to-server", "components/b.tsx", "../lib/lists/target.server"],
    ["components-not-to-node", "components/c.tsx", "node:fs"],
    ["pure-not-to-server", "lib/lists/e.ts", "./target.server"],
    ["pure-not-to-server", "lib/http/e.ts", "../lists/target.server"],
    ["pure-not-to-node", "lib/lists/f.ts", "node:fs"],
    ["pure-not-to-packages", "lib/router/g.ts", "pg"],
    ["pure-not-to-packages", "lib/cds/g.ts", "pg"],
    ["page-texts-to-react-alone", "lib/texts/en/b.tsx", "left-pad"],
    ["shapes-only-where-calls-come-in", "lib/router/j.ts", "zod"],
    ["csv-only-where-csv-is", "lib/router/h.ts", "csv-parse"],
    ["database-only-from-server", "app/page.tsx", "@/lib/db/target.server"],
    ["database-only-from-server", "app/api/route.ts", "pg"],
    ["no-test-in-product", "lib/router/i.ts", "../../tests/support/target"],
    ["no-test-in-product", "scripts/a.ts", "../tests/support/target"],
    ["no-dev-package-in-product", "app/a.tsx", "vitest"],
    ["no-unlisted-package", "scripts/b.ts", "left-pad"],
  ];

  it("each by the rule that it breaks", () => {
    const files = Object.fromEntries(broken.map(([, file, target]) => [file, toSource(target)]));
    const found = findViolations({ ...files, "lib/router/b-back.ts": toSource("./b") });
    // A cycle is told once, from either of its ends.
    const names = new Set(found.flatMap(({ rule, from, to }) => [`${rule.name} ${from}`, `${rule.name} ${to}`]));
    for (const [rule, file] of broken) expect(names).toContain(`${rule} ${file}`);
  });

  it("no rule is without an example here", async () => {
    const { default: config } = await import("./dependency-rules.cjs");
    const shown = new Set(broken.map(([rule]) => rule));
    const rules: string[] = config.forbidden.map(({ name }: { name: string }) => name);
    expect(rules.filter((rule) => !shown.has(rule))).toEqual([]);
  });
});

it("an import in the right direction is let through", () => {
  const found = findViolations({
    "app/page.tsx": toSource("@/lib/lists/target.server"),
    "app/card.tsx": toSource("@/components/target"),
    "components/card.tsx": toSource("../lib/router/target"),
    "lib/batch/a.ts": toSource("csv-parse"),
    "lib/cds/a.ts": toSource("zod"),
    "lib/http/a.ts": toSource("zod"),
    "lib/lists/a.ts": toSource("../router/target"),
    "lib/lists/b.server.ts": toSource("node:fs"),
    "lib/lists/c.server.ts": toSource("../db/target.server"),
    "lib/router/a.ts": toSource("../codes/target"),
    "scripts/a.ts": toSource("../lib/db/target.server"),
    "tests/unit/a.test.ts": toSource("vitest"),
  });
  expect(found).toEqual([]);
});
