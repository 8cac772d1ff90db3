import { createServer, type ServerResponse } from "node:http";
import { type CryptoKey, exportJWK, type JWK } from "jose";

/** What publishes a CDS client's keys, on this machine. */
export interface KeySetService {
  readonly address: string;
  /** How often it was asked. */
  count(): number;
  /** Publishes these keys from now on, in place of those before. */
  publish(keys: readonly PublishedKey[]): Promise<void>;
  /** Answers in another way from now on. */
  answerWith(answer: (response: ServerResponse) => void): void;
  close(): Promise<void>;
}

interface PublishedKey {
  readonly kid: string;
  readonly alg: string;
  readonly publicKey: CryptoKey;
}

/** Starts a service that publishes no key yet. */
export async function startKeySetService(): Promise<KeySetService> {
  let count = 0;
  let answer = toAnswer([]);
  const server = createServer((_request, response) => {
    count += 1;
    answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}/keys`,
    count: () => count,
    publish: async (keys) => {
      const jwks = keys.map(async ({ kid, alg, publicKey }) => ({ ...(await exportJWK(publicKey)), kid, alg }));
      answer = toAnswer(await Promise.all(jwks));
    },
    answerWith: (other) => {
      answer = other;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function toAnswer(keys: readonly JWK[]) {
  return (response: ServerResponse) => {
    response.writeHead(200, { "Content-Type": "application/jwk-set+json" });
    response.end(JSON.stringify({ keys }));
  };
}
