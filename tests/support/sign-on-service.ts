import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";

/** An OpenID Connect service on this machine. */
export interface SignOnService {
  readonly issuer: string;
  /** What came to its token address. */
  readonly exchanges: URLSearchParams[];
  /** Lets somebody through at the address that a browser was sent to, and gives back the query it returns with. */
  authorize(address: string, claims: JWTPayload): string;
  /** From now on tokens are signed with a key that the service does not name. */
  forge(): void;
  close(): Promise<void>;
}

interface Granted {
  readonly claims: JWTPayload;
  readonly challenge: string;
  readonly nonce: string | null;
}

const KEY = { alg: "RS256", kid: "one" } as const;

/** Starts a service that knows one client, as strict as a real one: each code once, and only with its verifier. */
export async function startSignOnService(client: {
  readonly id: string;
  readonly secret: string;
}): Promise<SignOnService> {
  const named = await generateKeyPair(KEY.alg);
  const other = await generateKeyPair(KEY.alg);
  let signing = named.privateKey;
  const granted = new Map<string, Granted>();
  const exchanges: URLSearchParams[] = [];
  let issuer = "";

  const answer = async (request: IncomingMessage): Promise<object | undefined> => {
    if (request.url === "/.well-known/openid-configuration") {
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: [KEY.alg],
      };
    }
    if (request.url === "/keys") return { keys: [{ ...(await exportJWK(named.publicKey)), ...KEY }] };
    return request.url === "/token" ? exchange(new URLSearchParams(await readText(request))) : undefined;
  };

  const exchange = async (sent: URLSearchParams): Promise<object | undefined> => {
    exchanges.push(sent);
    const grant = granted.get(sent.get("code") ?? "");
    granted.delete(sent.get("code") ?? "");
    const verified = createHash("sha256")
      .update(sent.get("code_verifier") ?? "")
      .digest("base64url");
    if (grant === undefined || grant.challenge !== verified) return undefined;
    const claims = { ...grant.claims, ...(grant.nonce === null ? {} : { nonce: grant.nonce }) };
    const token = new SignJWT(claims).setProtectedHeader(KEY).setIssuedAt().setIssuer(issuer).setAudience(client.id);
    return {
      token_type: "Bearer",
      access_token: "an access token",
      expires_in: 300,
      id_token: await token.setExpirationTime("5 minutes").sign(signing),
    };
  };

  const server = createServer((request, response) => {
    void answer(request).then((document) => {
      response.writeHead(document === undefined ? 400 : 200, { "Content-Type": "application/json" });
      response.end(JSON.stringify(document ?? { error: "invalid_grant" }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  issuer = `http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : 0}`;

  return {
    issuer,
    exchanges,
    authorize: (address, claims) => {
      const asked = new URL(address).searchParams;
      const code = `code-${granted.size}-${exchanges.length}`;
      granted.set(code, { claims, challenge: asked.get("code_challenge") ?? "", nonce: asked.get("nonce") });
      return new URLSearchParams({ code, state: asked.get("state") ?? "" }).toString();
    },
    forge: () => {
      signing = other.privateKey;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}
