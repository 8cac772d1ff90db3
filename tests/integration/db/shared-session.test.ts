import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openPgliteSession, type PgliteSession } from "@/lib/db/embedded/pglite-session";
import { chooseAddress, toDatabaseUrl } from "@/lib/db/embedded/socket-address.server";
import { createSocketServer, type ListenAddress, type SocketServerOptions } from "@/lib/db/embedded/socket-server";

let session: PgliteSession;
let folder: string;
const cleanups: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "which-portal-test-"));
  session = await openPgliteSession(undefined, (reason) => {
    throw new Error(reason);
  });
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
afterAll(async () => {
  await session.close();
  await rm(folder, { recursive: true, force: true });
});

async function serve(options: Partial<SocketServerOptions> = {}): Promise<{ url: string; address: ListenAddress }> {
  const server = createSocketServer(session, {
    onBroken: (reason) => {
      throw reason;
    },
    ...options,
  });
  const address = await server.listen(chooseAddress(folder));
  cleanups.push(() => server.close());
  return { url: toDatabaseUrl(address), address };
}

async function connectTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  cleanups.push(() => client.end().catch(() => undefined));
  return client;
}

/** A client that can stop in the middle of what it says. */
async function connectRaw(address: ListenAddress): Promise<Socket> {
  const socket = "path" in address ? connect(address.path) : connect(address.port, address.host);
  socket.on("error", () => undefined);
  await once(socket, "connect");
  const parameters = "user\0postgres\0database\0postgres\0\0";
  const startup = Buffer.alloc(8 + parameters.length);
  startup.writeInt32BE(startup.length, 0);
  startup.writeInt32BE(196_608, 4);
  startup.write(parameters, 8);
  socket.write(startup);
  await once(socket, "data");
  cleanups.push(async () => socket.destroy());
  return socket;
}

function protocolMessage(type: string, body: Buffer | string): Buffer {
  const bytes = Buffer.from(body);
  const header = Buffer.alloc(5);
  header.write(type);
  header.writeInt32BE(bytes.length + 4, 1);
  return Buffer.concat([header, bytes]);
}

const PARSE_TWO_PARAMETERS = protocolMessage("P", "\0select $1::int + $2::int\0\0\0");
const BIND_NOTHING = protocolMessage("B", Buffer.from([0, 0, 0, 0, 0, 0, 0, 0]));

/** Selects `count` parameters whose values name the client and the query, so that an answer to another one shows. */
async function askForOwnValues(client: pg.Client, name: string, count: number): Promise<void> {
  const values = Array.from({ length: count }, (_, index) => `${name}/${index}`);
  const columns = values.map((_, index) => `$${index + 1}::text as c${index}`).join(", ");
  const { rows } = await client.query<Record<string, string>>(`select ${columns}`, values);
  expect(Object.values(rows[0] ?? {})).toEqual(values);
}

async function failInEveryWay(client: pg.Client, round: number): Promise<void> {
  await expect(client.query("select $1::int / $2::int", [round, 0])).rejects.toThrow("division by zero");
  await expect(client.query("select $1::int", ["no number"])).rejects.toThrow("invalid input syntax");
  await expect(client.query("select 1; select no_such_column; select 2")).rejects.toThrow("no_such_column");
}

async function countInTransaction(client: pg.Client, name: string, keep: boolean): Promise<void> {
  await client.query("begin");
  await client.query("insert into kept (name) values ($1)", [name]);
  const { rows } = await client.query<{ n: number }>("select count(*)::int as n from kept where name = $1", [name]);
  expect(rows).toEqual([{ n: 1 }]);
  await client.query(keep ? "commit" : "rollback");
}

async function leaveMidway(address: ListenAddress, round: number): Promise<void> {
  const socket = await connectRaw(address);
  const started =
    round % 2 === 0 ? [PARSE_TWO_PARAMETERS, BIND_NOTHING] : [protocolMessage("Q", "begin\0"), PARSE_TWO_PARAMETERS];
  await new Promise((resolve) => socket.write(Buffer.concat(started), resolve));
  socket.destroy();
}

it("every one of thousands of queries on 8 connections gets its own answer", async () => {
  const { url, address } = await serve();
  const setup = await connectTo(url);
  await setup.query("create table kept (name text)");
  const rounds = 250;

  const work = Array.from({ length: 8 }, async (_, number) => {
    const client = await connectTo(url);
    for (let round = 0; round < rounds; round++) {
      const name = `${number}-${round}`;
      await askForOwnValues(client, name, 1 + ((round + number) % 9));
      await askForOwnValues(client, `${name}b`, 1 + ((round * 7 + number) % 13));
      if (round % 5 === number % 5) await failInEveryWay(client, round);
      if (round % 4 === number % 4) await countInTransaction(client, name, round % 8 < 4);
      if (round % 25 === number) await leaveMidway(address, round);
    }
  });
  await Promise.all(work);

  const { rows } = await setup.query<{ name: string }>("select name from kept");
  const expected = Array.from({ length: 8 }, (_, number) =>
    Array.from({ length: rounds }, (_, round) => round)
      .filter((round) => round % 4 === number % 4 && round % 8 < 4)
      .map((round) => `${number}-${round}`),
  ).flat();
  expect(rows.map((row) => row.name).sort()).toEqual(expected.sort());
  await setup.query("drop table kept");
});

it("of a client that dies inside of a transaction nothing is kept, and others go on", async () => {
  const { url, address } = await serve();
  const other = await connectTo(url);
  await other.query("create table half (n int)");
  const dying = await connectRaw(address);
  dying.write(protocolMessage("Q", "begin; insert into half values (1)\0"));
  await once(dying, "data");
  const waiting = other.query("select count(*)::int as n from half");
  dying.destroy();
  expect((await waiting).rows).toEqual([{ n: 0 }]);
  await other.query("drop table half");
});

it("a client that says goodbye ends only itself", async () => {
  const { url, address } = await serve();
  const other = await connectTo(url);
  const leaving = await connectRaw(address);
  leaving.end(protocolMessage("X", ""));
  await once(leaving, "close");
  await askForOwnValues(other, "still here", 3);
});

it("a client that holds the session in silence is cut off with a reason, and its transaction is undone", async () => {
  const { url } = await serve({ idleTimeoutMs: 50 });
  const silent = new pg.Client({ connectionString: url });
  const reasons: string[] = [];
  silent.on("error", (error) => reasons.push("code" in error ? String(error.code) : error.message));
  await silent.connect();
  const other = await connectTo(url);
  await other.query("create table held (n int)");
  await silent.query("begin");
  await silent.query("insert into held values (1)");

  const { rows } = await other.query("select count(*)::int as n from held");
  expect(rows).toEqual([{ n: 0 }]);
  expect(reasons[0]).toBe("25P03");
  await expect(silent.query("insert into held values (2)")).rejects.toThrow();
  expect((await other.query("select * from held")).rows).toEqual([]);
  await other.query("drop table held");
});

it("a client that stops in the middle of a query is cut off too", async () => {
  const { url, address } = await serve({ idleTimeoutMs: 50 });
  const stopped = await connectRaw(address);
  const other = await connectTo(url);
  stopped.write(PARSE_TWO_PARAMETERS);
  await once(stopped, "data");
  await askForOwnValues(other, "goes on", 4);
});

it("a result of many megabytes arrives whole", async () => {
  const { url } = await serve();
  const client = await connectTo(url);
  const { rows } = await client.query<{ n: number; text: string }>(
    "select n, repeat('x', $1) as text from generate_series(1, 50000) as n",
    [200],
  );
  expect(rows).toHaveLength(50_000);
  expect(rows.every((row, index) => row.n === index + 1 && row.text.length === 200)).toBe(true);
});

it("a parameter of many megabytes arrives whole", async () => {
  const { url } = await serve();
  const client = await connectTo(url);
  const text = "é".repeat(3_000_000);
  const { rows } = await client.query("select length($1::text) as length, md5($1::text) as md5", [text]);
  expect(rows).toEqual([{ length: 3_000_000, md5: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
});

it("one connection too many is refused with a reason, and a place that became free is given again", async () => {
  const { url } = await serve({ maxConnections: 2 });
  const first = await connectTo(url);
  await connectTo(url);
  await expect(connectTo(url)).rejects.toThrow("too many clients");
  const ended = once(first, "end");
  await first.end();
  await ended;
  await expect
    .poll(() =>
      connectTo(url).then(
        () => "connected",
        () => "refused",
      ),
    )
    .toBe("connected");
});

it("a COPY from the client fails and holds nobody up", async () => {
  const { url } = await serve({ idleTimeoutMs: 1000 });
  const client = await connectTo(url);
  await client.query("create table copied (n int)");
  await expect(client.query("copy copied from stdin")).rejects.toThrow("knows no COPY FROM STDIN");
  const other = await connectTo(url);
  expect((await other.query("select * from copied")).rows).toEqual([]);
  await other.query("drop table copied");
});

it("a session that breaks is reported once and refuses everything after", async () => {
  const reasons: unknown[] = [];
  let works = true;
  const breaking = {
    isInTransaction: () => session.isInTransaction(),
    run: async (...parameters: Parameters<typeof session.run>) => {
      if (!works) throw new Error("the disk is full");
      await session.run(...parameters);
    },
  };
  const server = createSocketServer(breaking, { onBroken: (reason) => reasons.push(reason) });
  const url = toDatabaseUrl(await server.listen(chooseAddress(folder)));
  cleanups.push(() => server.close());
  const clients = await Promise.all([connectTo(url), connectTo(url)]);
  works = false;
  const answers = await Promise.allSettled(clients.map((client) => client.query("select $1::int", [1])));
  expect(answers.map((answer) => answer.status)).toEqual(["rejected", "rejected"]);
  expect(reasons).toEqual([new Error("the disk is full")]);
});
