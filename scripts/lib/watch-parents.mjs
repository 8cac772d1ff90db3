import { readFileSync } from "node:fs";

const CHECK_MS = 250;
const SHELLS = new Set(["sh", "dash", "bash", "ash"]);

/**
 * Calls `end` when the npm that started this process has ended. npm cannot pass on the signal that kills it at once, and
 * the shell that it starts scripts with does not pass on any.
 */
export function endWithNpm(end) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parents = readParents();
  const timer = setInterval(() => {
    if (readParents() === parents) return;
    clearInterval(timer);
    end();
  }, CHECK_MS);
  timer.unref();
}

/** Names the parent and, where that is a shell, the shell's parent. Whoever loses a parent gets another one. */
function readParents() {
  const parent = process.ppid;
  if (process.platform !== "linux") return String(parent);
  const [, name, grandparent] = /\((.*)\) \S+ (\d+)/s.exec(readStat(parent)) ?? [];
  return SHELLS.has(name) ? `${parent} ${grandparent}` : String(parent);
}

function readStat(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "latin1");
  } catch {
    return "";
  }
}
