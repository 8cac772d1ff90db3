import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { findLoadedFiles, KEPT_PAGES, KEPT_PUBLIC_FILES, toRevision } from "./kept-files.mjs";
import { listFiles } from "./older-files.mjs";
import { ROOT } from "./root-folder.mjs";

const SOURCE_FILE = "components/offline/service-worker.ts";

const STATIC_FOLDER = ".next/static";
const STATIC_ADDRESS = "/_next/static";
const TEXT_FILE = /\.(js|css)$/;

/**
 * Makes the service worker of the pages that were just built, with the list of all that they are made of. Only a file
 * at the root of the addresses can be the worker of all pages.
 */
export async function buildServiceWorker(outfile) {
  const pages = KEPT_PAGES.map((path) => ({ path, html: readBuiltPage(path) }));
  const files = readStaticFiles();
  const loaded = findLoadedFiles(
    pages.map(({ html }) => html),
    files,
  );
  const keptFiles = [
    ...pages.map(({ path, html }) => ({ url: path, revision: toRevision(html) })),
    ...KEPT_PUBLIC_FILES.map((path) => ({ url: path, revision: toRevision(read(`public${path}`)) })),
    // Named after their content, so that none of them is ever fetched a second time.
    ...loaded.map((path) => ({ url: `${STATIC_ADDRESS}/${path}`, revision: null })),
  ];
  const scripts = [...files.keys()].filter((path) => path.endsWith(".js")).map((path) => `${STATIC_ADDRESS}/${path}`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [SOURCE_FILE],
    outfile,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "silent",
    define: {
      "process.env.NODE_ENV": '"production"',
      KEPT_FILES: JSON.stringify(keptFiles),
      KEPT_PAGES: JSON.stringify(KEPT_PAGES),
      BUILD_SCRIPTS: JSON.stringify(scripts),
    },
  });
}

/** Throws where a page is not made by the build: one that the server makes for each reader cannot be kept for all. */
function readBuiltPage(path) {
  try {
    return read(`.next/server/app/${path === "/" ? "index" : path.slice(1)}.html`);
  } catch (cause) {
    throw new Error(`The page ${path} is to open offline, but the build did not make it.`, { cause });
  }
}

function readStaticFiles() {
  const paths = listFiles(join(ROOT, STATIC_FOLDER));
  return new Map(paths.map((path) => [path, TEXT_FILE.test(path) ? read(`${STATIC_FOLDER}/${path}`) : ""]));
}

function read(file) {
  return readFileSync(join(ROOT, file), "utf8");
}
