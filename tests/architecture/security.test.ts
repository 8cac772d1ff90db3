import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { findNamedTests } from "../support/named-tests";
import { PROJECT_FOLDER, readProjectFile } from "../support/run-tool";

interface Bill {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly unknown[];
  }[];
}

const text = readProjectFile("SECURITY.md");
/** Chapters of the standard, V1 to V14. */
const CHAPTERS = 14;

describe("SECURITY.md", () => {
  it("has every chapter of the standard", () => {
    const chapters = [...text.matchAll(/^### V(\d+) /gm)].map(([, number]) => Number(number));
    expect(chapters).toEqual(Array.from({ length: CHAPTERS }, (_, index) => index + 1));
  });

  it("names files and tests that are there", () => {
    const { files, missingFiles, titles, missingTitles } = findNamedTests(text);
    expect(files.length).toBeGreaterThan(40);
    expect(titles).toBeGreaterThan(40);
    expect(missingFiles).toEqual([]);
    expect(missingTitles).toEqual([]);
  });

  it("gives each line a test, a reason, or says that it falls short", () => {
    const lines = text.split("\n").filter((line) => /^\| \d/.test(line));
    expect(lines.length).toBeGreaterThan(70);
    expect(lines.filter((line) => (line.split("|")[2] ?? "").trim().length < 15)).toEqual([]);
  });
});

it("npm names every package that runs in production, with its version and licence", () => {
  const args = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"];
  const isWindows = process.platform === "win32";
  const { status, stdout } = spawnSync("npm", args, { cwd: PROJECT_FOLDER, encoding: "utf8", shell: isWindows });
  expect(status).toBe(0);
  const { components } = JSON.parse(stdout) as Bill;
  const { dependencies } = JSON.parse(readProjectFile("package.json"));
  for (const [name, version] of Object.entries(dependencies)) {
    const known = components.find((component) => component.name === name && component.version === version);
    expect(known?.licenses?.length, `${name}@${version}`).toBeGreaterThan(0);
  }
  expect(components.length).toBeGreaterThan(Object.keys(dependencies).length);
});
