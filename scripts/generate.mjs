import { prepare } from "./lib/prepare.mjs";
import { withPrepareLock } from "./lib/prepare-lock.mjs";

try {
  await withPrepareLock(prepare);
} catch (error) {
  console.error(error.output ?? error.message);
  process.exitCode = 1;
}
