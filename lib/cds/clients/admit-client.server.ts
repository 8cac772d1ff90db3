import "server-only";
import { jwtVerify } from "jose";
import { type Environment, requireEnvironment } from "../../env.server";
import { logFault } from "../../observe/log.server";
import { err, ok, type Result } from "../../shared/result";
import { type ClientKeyFault, findClientKey } from "./client-keys.server";
import { CLOCK_TOLERANCE_SECONDS, type ClientToken, readClientToken } from "./client-token.server";
import { isFirstUse } from "./token-use.server";

/** Who calls a CDS Hooks service, as far as the call itself tells. */
export interface CdsCaller {
  /** The header of that name. */
  readonly authorization: string | undefined;
  /** Whether the call comes from this machine itself. */
  readonly isLocal: boolean;
  /** The exact address that is called, under `PUBLIC_URL`. */
  readonly endpoint: string;
}

/** Why a call is not answered. The reason holds nothing of the token. */
export interface ClientRefusal {
  readonly status: 401 | 403 | 503;
  readonly reason: string;
}

const KEY_REFUSALS = {
  "unknown-key": { status: 401, reason: "The key set of its issuer does not have one usable key under its kid." },
  "keys-unavailable": { status: 503, reason: "The key set of its issuer cannot be read now. Try again in a moment." },
} as const satisfies Record<ClientKeyFault, ClientRefusal>;

/**
 * Says why a call of a CDS Hooks service is refused, or nothing where it may go on.
 *
 * Where trusted clients are configured, each call needs a token of one of them, discovery and calls from this machine
 * too, and each token is taken once. Where none is, only this machine may call, or with `CDS_OPEN` everybody.
 */
export async function admitClient(caller: CdsCaller): Promise<ClientRefusal | undefined> {
  const { cds, publicUrl } = requireEnvironment();
  const { isOpen, trustedClients: clients } = cds;
  if (clients.length === 0) return isOpen || caller.isLocal ? undefined : refuseUnnamed();
  const token = readClientToken(caller.authorization, {
    clients,
    audiences: toAudiences(caller.endpoint, publicUrl),
    now: new Date(),
  });
  if (!token.ok) return { status: 401, reason: token.error };
  const signed = await checkSignature(token.value);
  return signed.ok ? await findReplay(token.value) : signed.error;
}

function refuseUnnamed(): ClientRefusal {
  const reason =
    "Only the machine that this runs on may call. Set CDS_TRUSTED_CLIENTS to name the clients that may, or CDS_OPEN to true to let in everybody.";
  return { status: 403, reason };
}

/** The standard asks for the endpoint; clients that know one address of a server alone name that. */
function toAudiences(endpoint: string, publicUrl: Environment["publicUrl"]): readonly string[] {
  return publicUrl === undefined ? [endpoint] : [endpoint, publicUrl, `${publicUrl}/cds-services`];
}

async function checkSignature({ text, header, client }: ClientToken): Promise<Result<null, ClientRefusal>> {
  const key = await findClientKey(client.keySet, header);
  if (!key.ok) return err(KEY_REFUSALS[key.error]);
  try {
    await jwtVerify(text, key.value, { algorithms: [header.alg], clockTolerance: CLOCK_TOLERANCE_SECONDS });
    return ok(null);
  } catch {
    // Whatever it is, this key does not vouch for this token.
    return err({ status: 401, reason: "Its signature does not hold." });
  }
}

async function findReplay(token: ClientToken): Promise<ClientRefusal | undefined> {
  try {
    if (await isFirstUse(token)) return undefined;
    return { status: 401, reason: "It was used before: each call needs a token with a jti of its own." };
  } catch (fault) {
    logFault("the use of a CDS token could not be written down", fault);
    return { status: 503, reason: "The database is away, so it is not known whether this token was used before." };
  }
}
