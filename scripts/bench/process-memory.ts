import { execFile, spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";

const KILOBYTES_A_MEGABYTE = 1024;
const SAMPLE_MS = 100;

const run = promisify(execFile);

/** The memory that a process has now, in megabytes. */
export function readMegabytes(pid: number | undefined): number {
  return toMegabytes(spawnSync("ps", toArguments(pid), { encoding: "utf8" }).stdout);
}

/** The most memory that a process has while some work goes on, in megabytes. */
export async function findPeakMegabytes(pid: number | undefined, work: () => Promise<unknown>): Promise<number> {
  let isUnderWay = true;
  let peak = readMegabytes(pid);
  const watch = async () => {
    while (isUnderWay) {
      peak = Math.max(peak, toMegabytes((await run("ps", toArguments(pid))).stdout));
      await wait(SAMPLE_MS);
    }
  };
  const watched = watch();
  await work().finally(() => {
    isUnderWay = false;
  });
  await watched;
  return peak;
}

function toArguments(pid: number | undefined): string[] {
  return ["-o", "rss=", "-p", String(pid)];
}

function toMegabytes(kilobytes: string): number {
  const size = Number(kilobytes);
  if (!(size > 0)) throw new Error("The memory of the server could not be read");
  return size / KILOBYTES_A_MEGABYTE;
}
