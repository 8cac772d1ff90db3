import { appendFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root-folder.mjs";

/** Names the folder that keeps what the apps of a test run print. */
export const LOG_FOLDER = "TEST_LOG_FOLDER";

const MARKERS = "tests/support/markers.json";

/**
 * What keeps the output of one process where a test run wants it kept; it does nothing elsewhere.
 *
 * @param {number | undefined} pid
 * @param {Record<string, string | undefined>} env
 * @returns {(text: string) => void}
 */
export function keepOutput(pid, env = process.env) {
  const folder = env[LOG_FOLDER];
  if (!folder) return () => {};
  mkdirSync(folder, { recursive: true });
  return (text) => appendFileSync(join(folder, `${pid}.log`), text);
}

/**
 * Looks in all logs of a test run for what its tests typed, pasted and sent: counted as one test, or as none where no app
 * was started.
 */
export function searchLogs(folder) {
  const logs = readLogs(folder);
  if (logs.length === 0) return undefined;
  const markers = Object.entries(JSON.parse(readFileSync(join(ROOT, MARKERS), "utf8")));
  const found = logs.flatMap(({ name, text }) =>
    markers.filter(([, marker]) => text.includes(marker.toLowerCase())).map(([kind]) => `${name}: the ${kind}`),
  );
  const failures = found.map((what) => `no marker in any log\n    ${what}`);
  return { passed: found.length === 0 ? 1 : 0, failed: found.length === 0 ? 0 : 1, skipped: 0, failures };
}

function readLogs(folder) {
  try {
    return readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8").toLowerCase() }));
  } catch {
    return [];
  }
}
