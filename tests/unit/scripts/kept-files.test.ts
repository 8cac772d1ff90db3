import { expect, it } from "vitest";
import { findLoadedFiles, toRevision } from "../../../scripts/lib/kept-files.mjs";

const FILES = new Map([
  ["chunks/page-1a.js", 'load("static/chunks/late-2b.js")'],
  ["chunks/late-2b.js", 'new Worker("static/chunks/thread-3c.js")'],
  ["chunks/thread-3c.js", 'load("static/chunks/page-1a.js")'],
  ["chunks/style-4d.css", "src:url(../media/font-5e.woff2)"],
  ["media/font-5e.woff2", ""],
  ["chunks/admin-6f.js", 'load("static/chunks/page-1a.js")'],
  ["chunks/page-1a.js.map", ""],
  ["chunks/polyfill-7a.js", ""],
]);

it("what a page loads late, and what that loads, is found with what it names", () => {
  const page = '<link href="/_next/static/chunks/style-4d.css"><script src="/_next/static/chunks/page-1a.js">';
  expect(findLoadedFiles([page], FILES)).toEqual([
    "chunks/late-2b.js",
    "chunks/page-1a.js",
    "chunks/style-4d.css",
    "chunks/thread-3c.js",
    "media/font-5e.woff2",
  ]);
});

it("scripts for browsers that know no modules are left out", () => {
  expect(findLoadedFiles(['<script src="/_next/static/chunks/polyfill-7a.js" noModule="">'], FILES)).toEqual([]);
});

it("a content has one revision, and another content another", () => {
  expect(toRevision("a")).toBe(toRevision("a"));
  expect(toRevision("a")).not.toBe(toRevision("b"));
});
