import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, it } from "vitest";
import { startWebServer } from "@/scripts/lib/web-server";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

it("a request that is under way is finished before the server ends, and a new one is not taken", async () => {
  let finish = (): void => undefined;
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const server = await startWebServer("127.0.0.1", 0, (_request, response: ServerResponse) => {
    finish = () => response.end("whole");
    begin();
  });
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const answer = fetch(server.address).then((response) => response.text());
  await begun;
  const closed = server.close();
  await expect(fetch(server.address)).rejects.toThrow();
  finish();
  expect(await answer).toBe("whole");
  await closed;
});

it("a connection that asks nothing does not keep the server from ending", async () => {
  const server = await startWebServer("127.0.0.1", 0, (_request, response) => response.end());
  const idle = connect(Number(new URL(server.address).port), "127.0.0.1").on("error", () => undefined);
  await once(idle, "connect");
  const ended = once(idle, "close");
  await server.close();
  await ended;
});

it("a request that never finishes is cut off when its time is over", async () => {
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const server = await startWebServer("127.0.0.1", 0, () => begin(), 10);
  const answer = fetch(server.address);
  const failed = expect(answer).rejects.toThrow();
  await begun;
  await server.close();
  await failed;
});

it("a taken port is named, with a free one to choose", async () => {
  const other = createServer();
  cleanups.push(() => new Promise((resolve) => other.close(resolve)));
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const bound = other.address();
  const port = typeof bound === "object" && bound !== null ? bound.port : 0;
  await expect(startWebServer("127.0.0.1", port, () => undefined)).rejects.toThrow(
    new RegExp(`^Port ${port} on 127\\.0\\.0\\.1 is taken by another program\\. .*PORT=\\d+ npm start$`),
  );
});

it("an address of another machine is told to be one", async () => {
  await expect(startWebServer("192.0.2.1", 0, () => undefined)).rejects.toThrow(
    "HOST 192.0.2.1 is not an address of this machine",
  );
});
