import { MESSAGE_TYPE, toMessage, toQueryMessage } from "./protocol-message";

/** What the queue needs from the one session that all clients share. */
export interface SharedSession {
  isInTransaction(): boolean;
  /** Runs one protocol message. It answers a failing statement with data; it throws when the session itself is broken. */
  run(message: Uint8Array, onData: (data: Uint8Array) => void): Promise<void>;
}

export interface SessionQueueOptions {
  /** How long a client may hold the session without a word before it is cut off. */
  readonly idleTimeoutMs: number;
  /** Cuts the connection of a client that held the session for too long. */
  readonly disconnect: (client: number) => void;
  /** The session is broken, and with it the database: no later message can be answered. */
  readonly onBroken: (reason: unknown) => void;
}

interface WaitingMessage {
  readonly client: number;
  readonly bytes: Uint8Array;
  readonly onData: (data: Uint8Array) => void;
  readonly resolve: (size: number) => void;
  readonly reject: (reason: Error) => void;
}

/** Far more than can be connected at once: a client that left before so many others did has nothing under way. */
const REMEMBERED_CLIENTS = 1000;

const SYNC_MESSAGE = toMessage(MESSAGE_TYPE.sync, "");
const ROLLBACK_MESSAGE = toQueryMessage("ROLLBACK");

/**
 * Hands the session to one client at a time, for as long as that client's work must not be mixed with another's.
 *
 * A query with parameters comes as several messages (Parse, Bind, Describe, Execute, Sync) that act on an unnamed
 * statement of the session. The first of them takes the session and Sync gives it back, or the end of the transaction
 * that is open by then. Of a client that leaves in between nothing remains: its half-sent query is ended and its
 * transaction rolled back.
 */
export function createSessionQueue(session: SharedSession, options: SessionQueueOptions) {
  const waiting: WaitingMessage[] = [];
  const gone = new Set<number>();
  let holder: number | undefined;
  let running = false;
  let broken: Error | undefined;
  let idleTimer: NodeJS.Timeout | undefined;

  function enqueue(client: number, bytes: Uint8Array, onData: (data: Uint8Array) => void): Promise<number> {
    if (bytes[0] === MESSAGE_TYPE.terminate) return Promise.resolve(0);
    if (broken !== undefined) return Promise.reject(broken);
    if (gone.has(client)) return Promise.reject(new Error("The connection was closed."));
    return new Promise((resolve, reject) => {
      waiting.push({ client, bytes, onData, resolve, reject });
      void work();
    });
  }

  async function work(): Promise<void> {
    if (running) return;
    running = true;
    clearTimeout(idleTimer);
    for (let message = takeNext(); message !== undefined; message = takeNext()) {
      await answer(message);
    }
    running = false;
    if (holder !== undefined) armIdleTimer(holder);
  }

  function takeNext(): WaitingMessage | undefined {
    if (broken !== undefined) return undefined;
    const index = holder === undefined ? 0 : waiting.findIndex((message) => message.client === holder);
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  }

  async function answer(message: WaitingMessage): Promise<void> {
    let size = 0;
    try {
      await session.run(message.bytes, (data) => {
        size += data.length;
        message.onData(data);
      });
      holder = keepsSession(message) ? message.client : undefined;
    } catch (reason) {
      // Only a client that speaks another protocol fails at its first message; any other failure is the session's.
      if (message.bytes[0] !== MESSAGE_TYPE.startup) breakDown(reason);
      message.reject(toError(reason));
      return;
    }
    if (holder !== undefined && gone.has(holder)) await freeSession();
    message.resolve(size);
  }

  function keepsSession({ bytes }: WaitingMessage): boolean {
    const type = bytes[0];
    if (type === MESSAGE_TYPE.startup) return false;
    const isWhole = type === MESSAGE_TYPE.query || type === MESSAGE_TYPE.sync || type === MESSAGE_TYPE.functionCall;
    return !isWhole || session.isInTransaction();
  }

  /** After an error the session skips everything until Sync, so that comes first. */
  async function freeSession(): Promise<void> {
    holder = undefined;
    try {
      await session.run(SYNC_MESSAGE, () => undefined);
      if (session.isInTransaction()) await session.run(ROLLBACK_MESSAGE, () => undefined);
    } catch (reason) {
      breakDown(reason);
    }
  }

  function armIdleTimer(client: number): void {
    clearTimeout(idleTimer);
    idleTimer = setTimeout(() => {
      options.disconnect(client);
      void forget(client);
    }, options.idleTimeoutMs);
    idleTimer.unref();
  }

  function breakDown(reason: unknown): void {
    if (broken !== undefined) return;
    broken = toError(reason);
    rejectWaiting(() => true, broken);
    options.onBroken(reason);
  }

  function rejectWaiting(matches: (client: number) => boolean, reason: Error): void {
    const rejected = waiting.filter((message) => matches(message.client));
    const kept = waiting.filter((message) => !matches(message.client));
    waiting.splice(0, waiting.length, ...kept);
    for (const message of rejected) message.reject(reason);
  }

  /** A client left. What it asked and was not begun is dropped, and the session it held is given back. */
  async function forget(client: number): Promise<void> {
    if (gone.has(client)) return;
    gone.add(client);
    for (const oldest of gone) {
      if (gone.size <= REMEMBERED_CLIENTS) break;
      gone.delete(oldest);
    }
    rejectWaiting((other) => other === client, new Error("The connection was closed."));
    // What runs now is its message, or another client's whose turn must not be cut; the worker frees the session after it.
    if (running || holder !== client) return;
    running = true;
    clearTimeout(idleTimer);
    await freeSession();
    running = false;
    await work();
  }

  return { enqueue, forget };
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
