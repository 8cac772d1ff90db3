import { expect, it } from "vitest";
import { readProjectFile, runTool } from "../support/run-tool";
import { writeTemporaryTree } from "../support/temporary-tree";

const CONFIG = {
  "tsconfig.json": readProjectFile("tsconfig.json"),
  "tests/architecture/tsconfig.pure.json": readProjectFile("tests/architecture/tsconfig.pure.json"),
  "tests/architecture/csv-types.d.ts": readProjectFile("tests/architecture/csv-types.d.ts"),
};

/** The lines in which the compiler tells what is wrong with these files as parts of the pure core. */
function compile(files: Readonly<Record<string, string>>): string[] {
  const folder = writeTemporaryTree({ ...CONFIG, ...files });
  const { stdout } = runTool(
    "typescript",
    "tsc",
    ["-p", "tests/architecture/tsconfig.pure.json", "--pretty", "false"],
    folder,
  );
  return stdout.split("\n").filter((line) => line.includes("error TS"));
}

it("the pure core knows neither the browser nor Node", () => {
  const names = ["window", "document", "process", "fetch", "setTimeout", "console", "Buffer", "crypto", "performance"];
  const errors = compile({
    ...Object.fromEntries(names.map((name) => [`lib/router/uses-${name}.ts`, `export const a = ${name};\n`])),
    "lib/codes/imports.ts": 'import { readFileSync } from "node:fs";\nexport const a = readFileSync;\n',
  });
  for (const name of names) expect(errors).toContainEqual(expect.stringMatching(`uses-${name}.*'${name}'`));
  expect(errors).toContainEqual(expect.stringMatching("imports.*'node:fs'"));
});

it("what is not pure by its name or folder is left alone", () => {
  const errors = compile({
    "lib/router/pure.ts": "export const a = [1, 2].toSorted();\n",
    "lib/lists/csv.ts": 'import { parse } from "csv-parse/sync";\nexport const a: string[][] = parse("a,b");\n',
    "lib/lists/files.server.ts": "export const a = process;\n",
    "lib/http/problem.ts": "export const a = new Response();\n",
    "lib/db/client.ts": "export const a = process;\n",
  });
  expect(errors).toEqual([]);
});
