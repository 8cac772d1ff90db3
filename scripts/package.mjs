// Puts together what runs on servers, in an empty folder: see "Put it on servers" in README.md.
import { resolve } from "node:path";
import { assemblePackage, PackageError } from "./lib/assemble-package.mjs";
import { stopChildrenOnSignals } from "./lib/child-processes.mjs";
import { build, isBuilt } from "./lib/ensure-built.mjs";
import { prepare } from "./lib/prepare.mjs";
import { withPrepareLock } from "./lib/prepare-lock.mjs";
import { runStep } from "./lib/steps.mjs";

const USAGE_EXIT_CODE = 2;

const words = process.argv.slice(2);
if (words.length !== 1 || words[0].startsWith("-")) {
  console.error(
    "Name the folder for what runs on servers, which must be empty or not there: npm run package -- <folder>",
  );
  process.exit(USAGE_EXIT_CODE);
}

stopChildrenOnSignals();
try {
  await packageInto(resolve(process.env.INIT_CWD ?? process.cwd(), words[0]));
} catch (error) {
  console.error(error.output ?? (error instanceof PackageError ? error.message : error));
  process.exitCode = 1;
}

async function packageInto(folder) {
  let bytes = 0;
  await withPrepareLock(async () => {
    await prepare();
    await runStep("Pages", isBuilt, build);
    await runStep(
      "Package",
      () => false,
      async () => {
        bytes = await assemblePackage(folder);
      },
    );
  });
  console.log(`${folder}: ${Math.round(bytes / 1_000_000)} MB. Start it with: node ${folder}/server.mjs`);
}
