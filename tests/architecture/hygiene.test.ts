import { describe, expect, it } from "vitest";
import { readProjectFile } from "../support/run-tool";
import { listSourceFiles } from "../support/source-files";

/** One letter of each stands in brackets, so that no pattern finds itself here. */
const UNWANTED: Readonly<Record<string, RegExp>> = {
  "a path of one machine": /(?<![\w./-])\/(wor[k]|roo[t]|hom[e]\/\w+|User[s]\/\w+)\/|[A-Z]:\\User[s]\\/,
  "a host of a package registry": /registr[y]\.\w+\.\w+|npmj[s]\.(com|org)|yarnpk[g]\.com|artifactor[y]|verdacci[o]/i,
  "a private key": /BEGI[N] ([A-Z]+ )?PRIVATE KEY/,
  "an access token": /\b(gh[p]_\w{20}|AKI[A][A-Z0-9]{16}|xox[b]-\w{10}|n[p]m_\w{20})/,
  "how the text came about":
    /c[l]aude|anthrop[i]c|chat ?gp[t]|open ?a[i]\b|copilo[t]|language mode[l]|\bllm[s]?\b|\ba[i] (agen[t]|assistan[t])|\b(sub-?|coding )agen[t]|co-authored-b[y]/i,
};

interface LockedPackage {
  readonly resolved?: string;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const TEXTS = listSourceFiles()
  .map((path) => ({ path, text: readProjectFile(path) }))
  .filter(({ text }) => !text.includes("\0"));

describe("no file of the project holds", () => {
  it.each(Object.entries(UNWANTED))("%s", (_what, pattern) => {
    const found = TEXTS.flatMap(({ path, text }) => {
      const at = pattern.exec(text);
      return at === null ? [] : [`${path}: ${at[0]}`];
    });
    expect(found).toEqual([]);
  });
});

describe("the patterns above find", () => {
  it.each([
    ["a path of one machine", ["see /", "home/", "ada/notes"]],
    ["a path of one machine", ['cd "/', 'root/x"']],
    ["a path of one machine", ["C:\\", "Users\\ada"]],
    ["a host of a package registry", ["https://regis", "try.example.org/zod"]],
    ["a private key", ["-----BEGIN", " RSA PRIVATE KEY-----"]],
    ["an access token", ["ghp", "_0123456789abcdefghij"]],
    ["how the text came about", ["Co-Authored", "-By: somebody"]],
  ])("%s", (what, pieces) => {
    expect(pieces.join("")).toMatch(UNWANTED[what] ?? "");
  });

  it.each(["https://example.org/home/providers/", "a network/work/flow", "a medical assistant"])(
    "nothing in %s",
    (text) => {
      expect(Object.values(UNWANTED).filter((pattern) => pattern.test(text))).toEqual([]);
    },
  );
});

describe("packages", () => {
  const manifest = JSON.parse(readProjectFile("package.json"));
  const locked: Readonly<Record<string, LockedPackage>> = JSON.parse(readProjectFile("package-lock.json")).packages;

  it("are named by their exact version", () => {
    const versions: [string, string][] = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([]);
  });

  it("are locked without the address that they came from", () => {
    expect(Object.keys(locked).filter((path) => locked[path]?.resolved !== undefined)).toEqual([]);
  });

  it("are locked for every system, or `npm ci` refuses", () => {
    const missing = Object.entries(locked).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => locked[`node_modules/${name}`] === undefined && locked[`${path}/node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  it("have licences under which the product may be given away", () => {
    const allowed = new Set([
      "0BSD",
      "Apache-2.0",
      "BSD-2-Clause",
      "BSD-3-Clause",
      "BlueOak-1.0.0",
      "CC-BY-4.0",
      "EPL-2.0",
      "ISC",
      "LGPL-3.0-or-later",
      "MIT",
      "MPL-2.0",
      "OFL-1.1",
      "Python-2.0",
      "Unlicense",
    ]);
    // Their text is the National Library of Medicine's own, after the BSD licence. They check tests and are not shipped.
    const read = new Set(["node_modules/fhirpath", "node_modules/@lhncbc/ucum-lhc"]);
    const others = Object.entries(locked)
      .filter(([path]) => path !== "" && !read.has(path))
      .map(([path, { license }]) => ({ path, license: license ?? "none" }))
      .filter(({ license }) => !isAllowed(license, allowed));
    expect(others).toEqual([]);
  });
});

/** Of licences joined by "or" one is chosen; those joined by "and" all hold. */
function isAllowed(license: string, allowed: ReadonlySet<string>): boolean {
  const choices = license.replace(/[()]/g, "").split(/ or /i);
  return choices.some((choice) => choice.split(/ and /i).every((part) => allowed.has(part)));
}
