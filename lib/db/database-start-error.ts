/** The database cannot be used. The message is one sentence or two for the person who starts it: what is wrong, what to do. */
export class DatabaseStartError extends Error {
  override readonly name = "DatabaseStartError";
}
