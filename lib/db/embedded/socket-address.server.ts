import "server-only";
import { dirname, join } from "node:path";
import type { ListenAddress } from "./socket-server";

/** Name under which Postgres' drivers look for a Unix socket in a folder. */
const SOCKET_NAME = ".s.PGSQL.5432";
/** The system's limit lies at 104 bytes on macOS and 108 on Linux; a longer path would be cut without a word. */
const MAX_SOCKET_PATH_BYTES = 100;

/** Says where a database listens that may use `folder`: on a Unix socket in it, or on a free port where there are none. */
export function chooseAddress(folder: string): ListenAddress {
  return process.platform === "win32" ? { host: "127.0.0.1", port: 0 } : { path: join(folder, SOCKET_NAME) };
}

/** Whether a Unix socket can lie in a folder. */
export function fitsSocket(folder: string): boolean {
  return Buffer.byteLength(join(folder, SOCKET_NAME)) <= MAX_SOCKET_PATH_BYTES;
}

/** The address as Postgres' drivers take it. The embedded Postgres knows one user and asks for no password. */
export function toDatabaseUrl(address: ListenAddress): string {
  if ("path" in address)
    return `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(dirname(address.path))}`;
  return `postgresql://postgres@${address.host}:${address.port}/postgres`;
}
