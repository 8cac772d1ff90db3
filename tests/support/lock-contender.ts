import { createInterface } from "node:readline";
import { claimDataLock } from "@/lib/db/embedded/data-lock.server";

/** A process of its own that tries to claim each lock file it reads a line about, and answers each with one line of JSON. */
createInterface({ input: process.stdin }).on("line", async (path) => {
  const lock = await claimDataLock(path, "a test");
  console.log(JSON.stringify({ path, claimed: lock.claimed, pid: process.pid }));
});
