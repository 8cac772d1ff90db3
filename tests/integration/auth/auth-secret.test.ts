import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { AuthSecretError, requireAuthSecret } from "@/lib/auth/auth-secret.server";

let dataDir = "";
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "which-portal-secret-"));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const read = (change: Partial<Parameters<typeof requireAuthSecret>[0]> = {}) =>
  requireAuthSecret({ authSecret: undefined, databaseUrl: undefined, dataDir, mode: "production", ...change });

it("the one that is set is used, and none is made", async () => {
  expect(await read({ authSecret: "x".repeat(32) })).toBe("x".repeat(32));
  expect(await readdir(dataDir)).toEqual([]);
});

it("is made once, random, and readable by its owner alone", async () => {
  const made = await read();
  expect(Buffer.from(made, "base64")).toHaveLength(48);
  expect(await read()).toBe(made);
  expect(await readdir(dataDir)).toEqual(["auth-secret"]);
  expect((await stat(join(dataDir, "auth-secret"))).mode & 0o777).toBe(0o600);
});

it("is the same for processes that start at once", async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => read()));
  expect(new Set(made).size).toBe(1);
  expect(await readFile(join(dataDir, "auth-secret"), "utf8")).toBe(`${made[0]}\n`);
});

it("has to be set where a database server is used in production", async () => {
  await expect(read({ databaseUrl: "postgresql://x/y" })).rejects.toThrow(/^AUTH_SECRET is missing\. .*openssl/);
  expect(await readdir(dataDir)).toEqual([]);
  expect(await read({ databaseUrl: "postgresql://x/y", mode: "development" })).toHaveLength(64);
});

it("a file that holds none is named, with what to do", async () => {
  await writeFile(join(dataDir, "auth-secret"), "short\n");
  await expect(read()).rejects.toThrow(AuthSecretError);
  await expect(read()).rejects.toThrow(/auth-secret holds no secret\. Remove it/);
});

it("a folder that cannot be written is named, with what to do", async () => {
  await expect(read({ dataDir: join(dataDir, "missing") })).rejects.toThrow(/cannot be made\. .* or set AUTH_SECRET/);
});
