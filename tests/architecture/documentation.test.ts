import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PROJECT_FOLDER, readProjectFile } from "../support/run-tool";
import { listSourceFiles } from "../support/source-files";

const README_LINES = 40;
const RULES = Array.from({ length: 12 }, (_, index) => `R${index + 1}`);

const modules = readdirSync(`${PROJECT_FOLDER}lib`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

describe("every module of lib says what it is", () => {
  it.each(modules)(`in lib/%s/README.md, in at most ${README_LINES} lines`, (module) => {
    const path = `lib/${module}/README.md`;
    expect(existsSync(`${PROJECT_FOLDER}${path}`), `${path} is missing`).toBe(true);
    expect(readProjectFile(path).trimEnd().split("\n").length).toBeLessThanOrEqual(README_LINES);
  });
});

describe("every rule of lib/router/README.md has a test whose name starts with it", () => {
  const tests = listSourceFiles()
    .filter((path) => /^tests\/(unit|integration|e2e)\/.*\.(test|spec)\.tsx?$/.test(path))
    .map(readProjectFile);

  it("the README names R1 to R12", () => {
    const readme = readProjectFile("lib/router/README.md");
    const named = new Set(readme.match(/\bR\d+\b/g));
    for (const rule of RULES) expect(named).toContain(rule);
  });

  it.each(RULES)("%s", (rule) => {
    const startOfName = new RegExp(`["'\`]${rule} \\S`);
    expect(tests.some((source) => startOfName.test(source))).toBe(true);
  });
});
