import "server-only";
import { logFault } from "../observe/log.server";

/**
 * A body of texts that are made when the caller is ready for them. A fault breaks the connection, so that nobody takes a
 * part for the whole.
 */
export function streamChunks(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      } catch (error) {
        logFault("Rows could not be answered to their end", error);
        controller.error(error);
      }
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
