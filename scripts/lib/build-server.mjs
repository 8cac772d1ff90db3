import { build } from "esbuild";
import { ROOT } from "./root-folder.mjs";

/**
 * The server and the threads that it starts, by the names of their files in the folder. A thread is named like the file
 * that starts it from its sources, which the sources look for beside themselves: in this folder they find the built one.
 */
const ENTRIES = {
  serve: "scripts/serve.ts",
  "load-worker": "lib/db/embedded/worker.ts",
  "load-list-thread.server": "lib/lists/worker/list-thread.server.ts",
};

/**
 * Makes JavaScript of the server, in few files: to translate its sources anew would take half of each start. What the
 * server needs only now and then, such as the engine for migrations, stays apart until it is asked for.
 *
 * @param {string} outdir
 * @param {Readonly<Record<string, string>>} others what else is to start from that folder, by the names of the files
 */
export async function buildServer(outdir, others = {}) {
  await build({
    absWorkingDir: ROOT,
    entryPoints: { ...ENTRIES, ...others },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    conditions: ["react-server"],
    // Some find their own files by path, and the pages use others in the same process.
    packages: "external",
    // It only keeps browsers away, and would else need to be told at each start that this is none.
    alias: { "server-only": "./node_modules/server-only/empty.js" },
    logLevel: "silent",
  });
}
