import type { ListenAddress } from "./socket-server";

/** What the thread that runs the embedded Postgres is started with. */
export interface WorkerInput {
  /** Folder of the database's files; made when it is missing. */
  readonly folder: string;
  readonly address: ListenAddress;
}

/** What that thread reports. */
export type WorkerReport =
  | { readonly kind: "listening"; readonly address: ListenAddress }
  /** The start failed; nothing listens. */
  | { readonly kind: "failed"; readonly reason: string; readonly code: string | undefined }
  /** Postgres gave up while it ran. */
  | { readonly kind: "broken"; readonly reason: string }
  | { readonly kind: "closed" };

/** What that thread is told. */
export type WorkerOrder = { readonly kind: "close"; readonly graceMs: number };
