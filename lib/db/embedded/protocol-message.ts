/** First bytes of the messages that clients of Postgres send. */
export const MESSAGE_TYPE = {
  /** The first message of a connection has no type: it starts with its length, and so with 0. */
  startup: 0,
  bind: 0x42,
  functionCall: 0x46,
  parse: 0x50,
  query: 0x51,
  sync: 0x53,
  terminate: 0x58,
} as const;

/** A message with its type and length around its body. */
export function toMessage(type: number, body: string): Uint8Array {
  const text = Buffer.from(body);
  const message = Buffer.alloc(5 + text.length);
  message[0] = type;
  message.writeInt32BE(4 + text.length, 1);
  text.copy(message, 5);
  return message;
}

/** A statement without parameters, as one whole message. */
export function toQueryMessage(sql: string): Uint8Array {
  return toMessage(MESSAGE_TYPE.query, `${sql}\0`);
}

/** Refusal of a whole connection: the driver reports code and sentence, and expects nothing more. */
export function toFatalResponse(code: string, sentence: string): Uint8Array {
  return toMessage(0x45, `SFATAL\0VFATAL\0C${code}\0M${sentence}\0\0`);
}

/** Whether a message asks for a COPY whose rows the client is to send. */
export function isCopyFromClient(message: Uint8Array): boolean {
  if (message[0] !== MESSAGE_TYPE.query && message[0] !== MESSAGE_TYPE.parse) return false;
  return COPY_FROM_CLIENT.test(Buffer.from(message.subarray(5, 5 + MAX_COPY_TEXT)).toString("latin1"));
}

const COPY_FROM_CLIENT = /\bcopy\b[^;]{1,500}\bfrom\s+stdin\b/i;
const MAX_COPY_TEXT = 2000;
