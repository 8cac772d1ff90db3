import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { claimDataLock, findLockHolder, type LockHolder } from "@/lib/db/embedded/data-lock.server";
import { readProcessScope, readProcessStart } from "@/lib/db/embedded/process-identity.server";
import { killScripts, runScript } from "../../support/script-process";

const AnswerSchema = z.object({ path: z.string(), claimed: z.boolean(), pid: z.number() });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
});
afterEach(async () => {
  await killScripts();
  await rm(folder, { recursive: true, force: true });
});

/** Leaves a lock file as a process does that was killed. The id is this process's, which started at another time. */
async function leaveDeadLock(path: string, changes: Partial<LockHolder> = {}): Promise<void> {
  const dead: LockHolder = {
    pid: process.pid,
    processStart: "12",
    scope: await readProcessScope(),
    nonce: "dead",
    since: 0,
    title: "a dead one",
    ...changes,
  };
  await writeFile(path, JSON.stringify(dead));
}

it("a free lock is claimed, held against others, and free again after its release", async () => {
  const path = join(folder, "lock");
  const first = await claimDataLock(path, "the first");
  if (!first.claimed) throw new Error("not claimed");
  expect(await claimDataLock(path, "the second")).toMatchObject({
    claimed: false,
    holder: { pid: process.pid, title: "the first" },
  });
  await first.update({ webAddress: "http://127.0.0.1:3000" });
  expect(await findLockHolder(path)).toMatchObject({ webAddress: "http://127.0.0.1:3000" });
  await first.release();
  expect(await findLockHolder(path)).toBeUndefined();
  expect(await claimDataLock(path, "the third")).toMatchObject({ claimed: true, replaced: undefined });
  expect(await readdir(folder)).toEqual(["lock"]);
});

it("a release leaves the lock of a later holder alone", async () => {
  const path = join(folder, "lock");
  const first = await claimDataLock(path, "the first");
  if (!first.claimed) throw new Error("not claimed");
  await leaveDeadLock(path);
  await claimDataLock(path, "the second");
  await first.release();
  expect(await findLockHolder(path)).toMatchObject({ title: "the second" });
});

it("of three processes that race for a dead lock, exactly one gets it, every time", async () => {
  const contenders = Array.from({ length: 3 }, () => runScript("tests/support/lock-contender.ts"));
  for (let round = 0; round < 60; round++) {
    const path = join(folder, `lock-${round}`);
    await leaveDeadLock(path);
    // A killed process may have been replacing the dead one, and the one that came after it too.
    if (round % 3 === 1) await leaveDeadLock(`${path}.dead`, { nonce: "beef" });
    if (round % 3 === 2)
      await leaveDeadLock(`${path}.dead.beef`, { nonce: "cafe" }).then(() =>
        leaveDeadLock(`${path}.dead`, { nonce: "beef" }),
      );
    for (const contender of contenders) contender.write(path);
    const answers = await Promise.all(contenders.map((contender) => contender.readJson(AnswerSchema)));
    expect(answers.map((answer) => answer.path)).toEqual([path, path, path]);
    const winners = answers.filter((answer) => answer.claimed);
    expect(winners).toHaveLength(1);
    expect(await findLockHolder(path)).toMatchObject({ pid: winners[0]?.pid });
  }
  expect((await readdir(folder)).filter((name) => !/^lock-\d+$/.test(name))).toEqual([]);
});

it("of many claims at once in one process, exactly one succeeds", async () => {
  for (let round = 0; round < 30; round++) {
    const path = join(folder, `lock-${round}`);
    if (round % 2 === 0) await leaveDeadLock(path);
    const locks = await Promise.all(Array.from({ length: 8 }, () => claimDataLock(path, "one of many")));
    expect(locks.filter((lock) => lock.claimed)).toHaveLength(1);
  }
});

it("a lock file that was damaged is taken over", async () => {
  const path = join(folder, "lock");
  await writeFile(path, '{"pid": 1');
  expect(await claimDataLock(path, "the next")).toMatchObject({ claimed: true });
});

it("a process of another system that cannot be seen is alive while its socket answers, and dead when it does not", async () => {
  const path = join(folder, "lock");
  const address = { path: join(folder, "socket") };
  await leaveDeadLock(path, { scope: "another container", address });
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve) => server.listen(address.path, resolve));
  expect(await claimDataLock(path, "the next")).toMatchObject({ claimed: false });
  await new Promise((resolve) => server.close(resolve));
  expect(await claimDataLock(path, "the next")).toMatchObject({ claimed: true, replaced: { title: "a dead one" } });
});

it("a process of another system that has just begun to start is waited for", async () => {
  const path = join(folder, "lock");
  await leaveDeadLock(path, { scope: "another container", since: Date.now() });
  expect(await claimDataLock(path, "the next")).toMatchObject({ claimed: false });
});

it("a process has one start, and one that has ended has none", async () => {
  const child = runScript("tests/support/lock-contender.ts");
  const start = await readProcessStart(child.pid);
  expect(start).toBeDefined();
  expect(await readProcessStart(child.pid)).toBe(start);
  child.kill();
  await child.ended;
  expect(await readProcessStart(child.pid)).toBeUndefined();
});
