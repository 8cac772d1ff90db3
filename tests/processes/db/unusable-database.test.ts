import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDatabase, openDatabase } from "@/lib/db/open-database.server";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

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
});
