import { expect, it } from "vitest";
import { readProjectFile, runTool } from "../support/run-tool";
import { writeTemporaryTree } from "../support/temporary-tree";

interface Issues {
  readonly file: string;
  readonly files: readonly { readonly name: string }[];
  readonly dependencies: readonly { readonly name: string }[];
  readonly exports: readonly { readonly name: string }[];
}

const PAGE = `import type { Metadata } from "next";
import { used } from "../lib/router/some";

export const metadata: Metadata = {};

export default function Page() {
  return used;
}
`;

it("a file, an export and a package that nothing uses are found", () => {
  const { knip } = JSON.parse(readProjectFile("package.json"));
  const folder = writeTemporaryTree({
    "package.json": JSON.stringify({ name: "some-app", knip, dependencies: { next: "1.0.0", zod: "1.0.0" } }),
    "app/page.tsx": PAGE,
    "lib/router/some.ts": "export const used = 1;\nexport const unused = 2;\n",
    "lib/router/forgotten.ts": "export const forgotten = 1;\n",
  });
  const { status, stdout } = runTool("knip", "knip", ["--reporter", "json", "--no-config-hints"], folder);
  const issues: Issues[] = JSON.parse(stdout).issues;
  const names = (kind: "files" | "dependencies" | "exports") =>
    issues.flatMap((issue) => issue[kind].map(({ name }) => name));
  expect(status).toBe(1);
  expect(names("files")).toEqual(["lib/router/forgotten.ts"]);
  expect(names("exports")).toEqual(["unused"]);
  expect(names("dependencies")).toEqual(["zod"]);
});
