import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A line between two programs on this machine that can be cut. */
export interface CutLine {
  readonly port: number;
  /** Ends every connection, and takes no new one. */
  cut(): void;
  /** Carries nothing more, and tells nobody: connections stay open, and new ones are taken. */
  silence(): void;
  /** Carries everything again, also what was sent meanwhile. */
  restore(): void;
  close(): Promise<void>;
}

/** Lays a line to a port of this machine. */
export async function layLine(target: number): Promise<CutLine> {
  let state: "whole" | "cut" | "silent" = "whole";
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket.on("error", () => socket.destroy()));
    socket.once("close", () => sockets.delete(socket));
    if (state === "silent") socket.pause();
  };
  const server = createServer((near) => {
    keep(near);
    if (state === "cut") {
      near.resetAndDestroy();
      return;
    }
    const far = connect(target, "127.0.0.1");
    keep(far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      // Written by hand: a pipe would set a paused socket going again.
      from.on("data", (bytes) => to.write(bytes));
      from.once("close", () => to.destroy());
      if (state === "silent") from.pause();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The line listens at no port.");
  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: bound.port,
    cut: () => {
      state = "cut";
      endAll();
    },
    silence: () => {
      state = "silent";
      for (const socket of sockets) socket.pause();
    },
    restore: () => {
      state = "whole";
      for (const socket of sockets) socket.resume();
    },
    close: async () => {
      server.close();
      endAll();
      await once(server, "close");
    },
  };
}
