import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildServer } from "@/scripts/lib/build-server.mjs";
import { KEPT_PAGES, KEPT_PUBLIC_FILES } from "@/scripts/lib/kept-files.mjs";
import { PROJECT_FOLDER } from "../../support/run-tool";
import { killScripts, runScript } from "../../support/script-process";
import { writeTemporaryTree } from "../../support/temporary-tree";

describe("the server as it is built", () => {
  let dataDir: string;
  let serverFolder: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "which-portal-test-"));
    // In the project, where packages are found.
    mkdirSync(join(PROJECT_FOLDER, "node_modules/.cache"), { recursive: true });
    serverFolder = await mkdtemp(join(PROJECT_FOLDER, "node_modules/.cache/which-portal-test-"));
    await buildServer(serverFolder);
  });
  afterEach(async () => {
    await killScripts();
    await rm(dataDir, { recursive: true, force: true });
    await rm(serverFolder, { recursive: true, force: true });
  });

  it("starts a database in its thread, and a signal ends it cleanly", async () => {
    const server = runScript(join(serverFolder, "serve.mjs"), [], { PORT: "0", DATA_DIR: dataDir });
    await expect.poll(() => existsSync(join(dataDir, "auth-secret")), { timeout: 120_000 }).toBe(true);
    server.kill("SIGTERM");
    expect(await server.ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Database: \d/m), stderr: "" });
    expect(readdirSync(dataDir).sort()).toEqual(["auth-secret", "postgres"]);
  });

  it("has every file beside it that it looks for beside itself, and looks for none elsewhere", () => {
    const built = readdirSync(serverFolder);
    const texts = built.map((file) => readFileSync(join(serverFolder, file), "utf8"));
    const wanted = texts.flatMap((text) =>
      [...text.matchAll(/new URL\("([^"]*)", import\.meta\.url\)/g)].map(([, file = ""]) => file),
    );
    expect(wanted.sort()).toEqual(["./load-list-thread.server.mjs", "./load-worker.mjs"]);
    expect(built).toEqual(expect.arrayContaining(wanted.map((file) => file.slice(2))));
  });
});

describe("a start", () => {
  const toServer = (words: string) => `console.log(${JSON.stringify(words)}, import.meta.url);\n`;

  /** A project with the real scripts, and next to nothing to build. */
  function makeProject(): string {
    const files = [...KEPT_PUBLIC_FILES.map((path: string) => `public${path}`), "app/page.tsx"].concat([
      "components/offline/service-worker.ts",
      "lib/db/embedded/worker.ts",
      "lib/db/generated/client.ts",
      "lib/lists/worker/list-thread.server.ts",
      "next.config.ts",
      "prisma/schema.prisma",
    ]);
    const pages = KEPT_PAGES.map((path: string) => (path === "/" ? "index" : path.slice(1)));
    const folder = writeTemporaryTree({
      ...Object.fromEntries(files.map((path) => [path, ""])),
      "package.json": "{}",
      "package-lock.json": '{ "packages": {} }',
      "tsconfig.json": "{}",
      "node_modules/.package-lock.json": '{ "packages": {} }',
      "node_modules/prisma/package.json": '{ "version": "1.0.0", "bin": "run.cjs" }',
      "node_modules/prisma/run.cjs": "",
      "node_modules/next/package.json": '{ "bin": "run.cjs" }',
      "node_modules/next/run.cjs": `const { mkdirSync, rmSync, writeFileSync } = require("node:fs");
        rmSync(".next", { recursive: true, force: true });
        for (const folder of ["static", "server/app"]) mkdirSync(".next/" + folder, { recursive: true });
        for (const page of ${JSON.stringify(pages)}) writeFileSync(".next/server/app/" + page + ".html", "");`,
    });
    for (const name of ["esbuild", "tsx"]) {
      symlinkSync(join(PROJECT_FOLDER, "node_modules", name), join(folder, "node_modules", name));
    }
    cpSync(join(PROJECT_FOLDER, "scripts"), join(folder, "scripts"), { recursive: true });
    writeFileSync(join(folder, "scripts/check-startable.ts"), "");
    writeFileSync(join(folder, "scripts/serve.ts"), toServer("first"));
    return folder;
  }

  /** What a start in this folder says of the pages, and then what its server says. */
  function start(folder: string, args: readonly string[] = []): string[] {
    const { stdout, stderr } = spawnSync(process.execPath, ["scripts/start.mjs", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return stdout.trim().split("\n").slice(2);
  }

  it("runs the built server, and builds it again when it is gone or its sources are others", () => {
    const folder = makeProject();
    const file = join(folder, ".next/which-portal-server/serve.mjs");
    const built = expect.stringMatching(/^Pages: [\d.]+ s$/);
    expect(start(folder)).toEqual([built, `first file://${file}`]);
    expect(start(folder)).toEqual(["Pages: nothing to do", `first file://${file}`]);

    writeFileSync(join(folder, "scripts/serve.ts"), toServer("second"));
    expect(start(folder)).toEqual([built, `second file://${file}`]);
    writeFileSync(join(folder, "scripts/lib/some-part.ts"), "export {};\n");
    expect(start(folder)).toEqual([built, `second file://${file}`]);

    rmSync(file);
    expect(start(folder)).toEqual([built, `second file://${file}`]);
  });

  it("runs the sources for whoever works on them", () => {
    const folder = makeProject();
    expect(start(folder, ["--dev"])).toEqual([`first file://${join(folder, "scripts/serve.ts")}`]);
    expect(existsSync(join(folder, ".next"))).toBe(false);
  });
});
