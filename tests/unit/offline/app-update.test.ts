import { describe, expect, it } from "vitest";
import { isLostFile, mayReload } from "@/components/offline/reload-once";
import { isOfBuild, toBuildScripts } from "@/components/offline/worker-messages";

const ORIGIN = "https://portal.example.org";
const FILES = new Set(["/_next/static/chunks/a.js", "/_next/static/chunks/b.js"]);

describe("a page is of a build", () => {
  it("when every one of its scripts is", () => {
    expect(isOfBuild(["/_next/static/chunks/a.js"], FILES)).toBe(true);
  });
  it("and is of another one when a script is not", () => {
    expect(isOfBuild(["/_next/static/chunks/a.js", "/_next/static/chunks/old.js"], FILES)).toBe(false);
  });
});

it("only the build's own scripts tell which build a page is of", () => {
  const urls = [
    `${ORIGIN}/_next/static/chunks/a.js?dpl=1`,
    `${ORIGIN}/first.js`,
    "",
    "chrome-extension://x/_next/y.js",
  ];
  expect(toBuildScripts(urls, ORIGIN)).toEqual(["/_next/static/chunks/a.js"]);
});

describe("a file is lost", () => {
  it.each([
    ["when the server has it no more", `${ORIGIN}/_next/static/chunks/a.js`, 404, true],
    ["not while it is there", `${ORIGIN}/_next/static/chunks/a.js`, 200, false],
    ["not when there is no network", `${ORIGIN}/_next/static/chunks/a.js`, 0, false],
    ["not when it is no part of the app", `${ORIGIN}/api/v1/snapshots/0`, 404, false],
    ["not when it is somebody else's", "https://other.example.org/_next/static/chunks/a.js", 404, false],
  ])("%s", (_when, url, status, isLost) => {
    expect(isLostFile(url, status, ORIGIN)).toBe(isLost);
  });
});

describe("a page may reload itself", () => {
  it.each([
    ["when it has not yet", null, true],
    ["not again right after", "1000", false],
    ["again much later", "-600000", true],
    ["when nobody can read what it remembered", "?", true],
  ])("%s", (_when, before, may) => {
    expect(mayReload(before, 1000)).toBe(may);
  });
});
