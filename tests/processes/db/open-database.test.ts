import { cp, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { checkDatabase, openDatabase } from "@/lib/db/open-database.server";
import { killScripts, runScript, type ScriptProcess } from "../../support/script-process";
import { findTestServer, runSql } from "../../support/test-database";

const OpenedSchema = z.object({ kind: z.enum(["owned", "joined"]), url: z.string() });
const RefusedSchema = z.object({ error: z.string() });

/** Files of an empty database, made once: making them takes seconds, copying them does not. */
let madeBefore: string;
let folder: string;

beforeAll(async () => {
  madeBefore = await mkdtemp(join(tmpdir(), "which-portal-test-"));
  const owner = startHolder("refuse", madeBefore);
  await owner.readJson(OpenedSchema);
  await stop(owner);
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
});
afterEach(async () => {
  await killScripts();
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => rm(madeBefore, { recursive: true, force: true }));

async function copyDatabase(to = folder): Promise<void> {
  await cp(madeBefore, to, { recursive: true });
}

function startHolder(whenHeld: "join" | "refuse", dataDir = folder): ScriptProcess {
  return runScript("tests/support/database-holder.ts", [dataDir, whenHeld]);
}

async function stop(holder: ScriptProcess): Promise<void> {
  holder.endInput();
  expect(await holder.ended).toMatchObject({ code: 0, stderr: "" });
}

it("one process owns the files; another joins it or is told who has them", async () => {
  await copyDatabase();
  const owner = startHolder("refuse");
  const { kind, url } = await owner.readJson(OpenedSchema);
  expect(kind).toBe("owned");
  const joining = startHolder("join");
  expect(await joining.readJson(OpenedSchema)).toEqual({ kind: "joined", url });
  await runSql(url, "CREATE TABLE shared (n int)");

  const { error } = await startHolder("refuse").readJson(RefusedSchema);
  expect(error).toContain(`in use by process ${owner.pid} (a test)`);
  expect(error.split("\n")).toHaveLength(1);
  await expect(checkDatabase({ databaseUrl: undefined, dataDir: folder })).rejects.toThrow(`process ${owner.pid}`);

  await stop(joining);
  await stop(owner);
  expect((await readdir(folder)).sort()).toEqual(["postgres"]);
  await checkDatabase({ databaseUrl: undefined, dataDir: folder });
});

it("a process that joins waits for an owner that is still starting", async () => {
  await copyDatabase();
  const holders = [startHolder("join"), startHolder("join"), startHolder("join")];
  const opened = await Promise.all(holders.map((holder) => holder.readJson(OpenedSchema)));
  expect(opened.map(({ kind }) => kind).sort()).toEqual(["joined", "joined", "owned"]);
  expect(new Set(opened.map(({ url }) => url)).size).toBe(1);
});

it("only this user can reach the socket and the data", async () => {
  const dataDir = join(folder, "made", "for", "this");
  const owner = startHolder("refuse", dataDir);
  const { url } = await owner.readJson(OpenedSchema);
  const socketFolder = new URL(url).searchParams.get("host") ?? "";
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
  await stop(owner);
});

it("a data folder with a path too long for a socket works, and leaves nothing in the folder for temporary files", async () => {
  const dataDir = join(folder, "a-long-name".repeat(12));
  await copyDatabase(dataDir);
  const owner = startHolder("refuse", dataDir);
  const { url } = await owner.readJson(OpenedSchema);
  const socketFolder = new URL(url).searchParams.get("host") ?? "";
  expect(socketFolder.startsWith(folder)).toBe(false);
  expect((await stat(socketFolder)).mode & 0o777).toBe(0o700);
  owner.kill();
  await owner.ended;

  const next = startHolder("refuse", dataDir);
  await next.readJson(OpenedSchema);
  await expect(stat(socketFolder)).rejects.toThrow("ENOENT");
  await stop(next);
});

it("what was committed survives a kill in the middle of writing, round after round", async () => {
  await copyDatabase();
  let committed = 0;
  for (let round = 0; round < 4; round++) {
    const owner = startHolder("refuse");
    const { url } = await owner.readJson(OpenedSchema);
    await runSql(url, "CREATE TABLE IF NOT EXISTS kept (n int PRIMARY KEY, text text)");
    const before = await runSql(url, "SELECT coalesce(max(n), 0) AS newest, count(*)::int AS n FROM kept");
    expect(Number(before[0]?.["newest"])).toBeGreaterThanOrEqual(committed);
    expect(before[0]?.["n"]).toBe(before[0]?.["newest"]);
    committed = await writeUntilKilled(owner, url, Number(before[0]?.["newest"]), 40 + round * 30);
  }
});

/** Writes rows in order, kills the owner once some were confirmed, and gives back the last that was. */
async function writeUntilKilled(
  owner: ScriptProcess,
  url: string,
  from: number,
  confirmations: number,
): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  let newest = from;
  try {
    for (;;) {
      await client.query("INSERT INTO kept VALUES ($1, repeat('x', 2000))", [newest + 1]);
      newest += 1;
      if (newest === from + confirmations) owner.kill();
    }
  } catch {
    await owner.ended;
    return newest;
  }
}

it("of two processes that start at once after a kill, one owns the files and the other does not open them", async () => {
  await copyDatabase();
  const killed = startHolder("refuse");
  await killed.readJson(OpenedSchema);
  for (let round = 0; round < 3; round++) {
    if (round === 0) killed.kill();
    await killed.ended;
    const rivals = [startHolder("refuse"), startHolder("refuse")];
    const answers = await Promise.all(rivals.map((rival) => rival.readJson(z.union([OpenedSchema, RefusedSchema]))));
    expect(answers.filter((answer) => "kind" in answer)).toHaveLength(1);
    await killScripts();
  }
});

it("a kill in the middle of the very first start leaves nothing that stops the next one", async () => {
  const first = startHolder("refuse");
  await expect.poll(() => readdir(folder), { timeout: 60_000 }).toContain("postgres.new");
  first.kill();
  await first.ended;
  expect(await readdir(folder)).not.toContain("postgres");
  const second = startHolder("refuse");
  expect(await second.readJson(OpenedSchema)).toMatchObject({ kind: "owned" });
  expect(await readdir(folder)).not.toContain("postgres.new");
});

describe("a database that cannot be used is told in one line", () => {
  const open = (environment: { databaseUrl?: string; dataDir?: string }) =>
    openDatabase(
      { databaseUrl: environment.databaseUrl, dataDir: environment.dataDir ?? folder },
      { title: "a test", whenHeld: "refuse", onBroken: () => undefined },
    );

  it.each([
    [
      "a port where nothing listens",
      "postgresql://user:secret@127.0.0.1:1/lists",
      /127\.0\.0\.1:1\/lists.*nothing listens there/,
    ],
    [
      "a host that there is not",
      "postgresql://user:secret@no-such-host.invalid/lists",
      /no host of this name|cannot be looked up/,
    ],
    ["a socket that there is not", "postgresql://user@localhost/lists?host=/no/such/folder", /no such socket/],
    [
      "a certificate file that there is not",
      "postgresql://user:secret@127.0.0.1:1/lists?sslmode=verify-full&sslrootcert=/no/such/file",
      /a file that it names cannot be read/,
    ],
  ])("%s", async (_name, databaseUrl, reason) => {
    const error = await open({ databaseUrl }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: "DatabaseStartError", message: expect.stringMatching(reason) });
    expect(String(error)).not.toContain("secret");
    expect(String(error).split("\n")).toHaveLength(1);
  });

  /** A server that answers every startup as the tables of Postgres' protocol say, to stand for servers that are not here. */
  async function withFakeServer(answer: (socket: Socket) => void, work: (url: string) => Promise<void>): Promise<void> {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on("error", () => undefined));
      answer(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const bound = server.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : 0;
    try {
      await work(`postgresql://user:secret@127.0.0.1:${port}/lists`);
    } finally {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  }

  it.each([
    ["28P01", "refused user or password"],
    ["28000", "does not let this user in"],
    ["3D000", "no database of this name"],
    ["53300", "no free connection"],
  ])("a server that refuses with %s", async (code, reason) => {
    const fields = `SFATAL\0VFATAL\0C${code}\0Mrefused\0\0`;
    const response = Buffer.concat([Buffer.from("E"), Buffer.alloc(4), Buffer.from(fields)]);
    response.writeInt32BE(response.length - 1, 1);
    await withFakeServer(
      (socket) => socket.once("data", () => socket.end(response)),
      async (databaseUrl) => {
        await expect(open({ databaseUrl })).rejects.toThrow(reason);
      },
    );
  });

  it("a server that offers no encryption", async () => {
    await withFakeServer(
      (socket) => socket.once("data", () => socket.write("N")),
      async (url) => {
        await expect(open({ databaseUrl: `${url}?sslmode=verify-full` })).rejects.toThrow("offers no encryption");
      },
    );
  });

  it("a server that is too old", async () => {
    const message = (type: string, body: Buffer) => {
      const header = Buffer.alloc(5);
      header.write(type);
      header.writeInt32BE(body.length + 4, 1);
      return Buffer.concat([header, body]);
    };
    const ready = message("Z", Buffer.from("I"));
    const column = Buffer.concat([
      Buffer.from([0, 1]),
      Buffer.from("version\0"),
      Buffer.alloc(6),
      Buffer.from([0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]),
    ]);
    const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 6]), Buffer.from("130004")]);
    await withFakeServer(
      (socket) => {
        socket.once("data", () => {
          socket.write(Buffer.concat([message("R", Buffer.alloc(4)), ready]));
          socket.once("data", () => {
            socket.write(
              Buffer.concat([message("T", column), message("D", row), message("C", Buffer.from("SELECT 1\0")), ready]),
            );
          });
        });
      },
      async (databaseUrl) => {
        await expect(open({ databaseUrl })).rejects.toThrow("is PostgreSQL 13. Use version 14 or newer");
      },
    );
  });

  it("something that is no Postgres at all", async () => {
    await withFakeServer(
      (socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"),
      async (databaseUrl) => {
        await expect(open({ databaseUrl })).rejects.toThrow(
          /^DATABASE_URL \(127\.0\.0\.1:\d+\/lists\) cannot be used: /,
        );
      },
    );
  });

  it("a server that never answers", async () => {
    await withFakeServer(
      () => undefined,
      async (databaseUrl) => {
        await expect(open({ databaseUrl })).rejects.toThrow("nothing answered in time");
      },
    );
  });

  it("a data folder that is a file, or lies in one, or can have no children", async () => {
    const file = join(folder, "file");
    await writeFile(file, "");
    await expect(open({ dataDir: file })).rejects.toThrow("it is a file and not a folder");
    await expect(open({ dataDir: join(file, "below", "it") })).rejects.toThrow("a file and not a folder");
    if (process.platform === "linux")
      await expect(open({ dataDir: "/proc/no-such-folder" })).rejects.toThrow("cannot be made there");
    const dataDir = join(folder, "x".repeat(300));
    await expect(open({ dataDir })).rejects.toThrow("its path is too long");
    await expect(checkDatabase({ databaseUrl: undefined, dataDir })).rejects.toThrow("its path is too long");
  });

  it("data that is damaged", async () => {
    await copyDatabase();
    await writeFile(join(folder, "postgres", "PG_VERSION"), "9\n");
    await expect(open({})).rejects.toThrow(/could not start on the data in .*Check the disk/);
    expect(await readdir(folder)).toEqual(["postgres"]);
  });
});

it("a server is used as it is, and closing it ends nothing", async () => {
  const server = findTestServer();
  if (server === undefined) return;
  const database = await openDatabase(
    { databaseUrl: server, dataDir: join(folder, "unused") },
    { title: "a test", whenHeld: "refuse", onBroken: () => undefined },
  );
  expect(database).toMatchObject({ url: server, kind: "server" });
  await database.close();
  expect(await runSql(server, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  expect(await readdir(folder)).toEqual([]);
});
