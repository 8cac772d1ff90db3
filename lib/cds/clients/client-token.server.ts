import "server-only";
import { decodeJwt, decodeProtectedHeader } from "jose";
import { z } from "zod";
import type { TrustedClient } from "../../env/cds-settings.server";
import { err, ok, type Result } from "../../shared/result";

/** What of a token decides by which key it is checked. */
export interface ClientTokenHeader {
  readonly alg: (typeof ALGORITHMS)[number];
  readonly kid: string;
}

/** A token that says the right things. Whether its issuer said them, only its signature tells. */
export interface ClientToken {
  readonly text: string;
  readonly header: ClientTokenHeader;
  readonly client: TrustedClient;
  /** What the issuer calls this one token. */
  readonly name: string;
  /** When it ends, in seconds since 1970. */
  readonly expires: number;
}

/** What a token is held to. */
export interface TokenRules {
  readonly clients: readonly TrustedClient[];
  /** Whom it may be made for; one is enough. */
  readonly audiences: readonly string[];
  readonly now: Date;
}

/** How far a client's clock and ours may be apart. */
export const CLOCK_TOLERANCE_SECONDS = 60;

const ALGORITHMS = ["ES384", "RS384"] as const;
const LONGEST_TOKEN = 8_192;
const LONGEST_LIFE_SECONDS = 5 * 60;
const BEARER = /^Bearer +(\S+)$/i;

const HeaderSchema = z.object({
  typ: z.literal("JWT", "Its header must have the typ JWT."),
  alg: z.enum(ALGORITHMS, `It must be signed with ${ALGORITHMS.join(" or ")}.`),
  kid: z.string("Its header must name its key as kid.").min(1, "Its header must name its key as kid."),
  crit: z.undefined("Its header must not ask for extensions with crit.").optional(),
  jku: z.string("Its jku must be the address of the key set that is agreed for its issuer.").optional(),
});

const ClaimsSchema = z.object({
  iss: z.string("It must name its issuer as iss."),
  aud: z.union([z.string(), z.array(z.string())], "It must name the address that is called as aud."),
  exp: z.number("It must say when it ends as exp, a number of seconds."),
  iat: z.number("It must say when it was made as iat, a number of seconds."),
  nbf: z.number("Its nbf must be a number of seconds.").optional(),
  jti: z.string("It must have a name of its own as jti.").min(1, "It must have a name of its own as jti."),
});

type Claims = z.output<typeof ClaimsSchema>;

/**
 * Reads the token of a call and says which rule it breaks, before anything is fetched for it.
 *
 * What it is told of is the rule; nothing that stands in the token is repeated.
 */
export function readClientToken(authorization: string | undefined, rules: TokenRules): Result<ClientToken, string> {
  if (authorization === undefined) return err("A client token is needed: send it as Authorization: Bearer.");
  if (authorization.length > LONGEST_TOKEN) return err(`The token is longer than ${LONGEST_TOKEN} characters.`);
  const text = BEARER.exec(authorization)?.[1];
  if (text === undefined) return err("The Authorization header must be Bearer and one token.");

  const parts = decode(text);
  if (parts === undefined) return err("The token is no signed JSON Web Token.");
  const header = HeaderSchema.safeParse(parts.header);
  if (!header.success) return err(firstMessage(header.error));
  const claims = ClaimsSchema.safeParse(parts.claims);
  if (!claims.success) return err(firstMessage(claims.error));

  const { alg, kid, jku } = header.data;
  const { iss, jti, exp } = claims.data;
  const client = rules.clients.find(({ issuer }) => issuer === iss);
  if (client === undefined) return err("Its issuer is not among the clients that are trusted here.");
  if (jku !== undefined && jku !== client.keySet) {
    return err("Its jku is not the address of the key set that is agreed for its issuer.");
  }
  const fault = findClaimFault(claims.data, rules);
  if (fault !== undefined) return err(fault);
  return ok({ text, header: { alg, kid }, client, name: jti, expires: exp });
}

function findClaimFault({ aud, exp, iat, nbf = iat }: Claims, { audiences, now }: TokenRules): string | undefined {
  const seconds = now.getTime() / 1000;
  if (![aud].flat().some((one) => audiences.includes(one))) return "It was made for another address: see its aud.";
  if (exp + CLOCK_TOLERANCE_SECONDS <= seconds) return "It has ended: see its exp.";
  if (iat - CLOCK_TOLERANCE_SECONDS > seconds) return "It was made in the future: see its iat.";
  if (nbf - CLOCK_TOLERANCE_SECONDS > seconds) return "It does not hold yet: see its nbf.";
  if (exp <= iat) return "It ends before it was made: see its exp and iat.";
  if (exp - iat > LONGEST_LIFE_SECONDS + CLOCK_TOLERANCE_SECONDS) {
    return `It lives longer than ${LONGEST_LIFE_SECONDS} seconds: see its exp and iat.`;
  }
  return undefined;
}

function decode(text: string): { readonly header: unknown; readonly claims: unknown } | undefined {
  try {
    return { header: decodeProtectedHeader(text), claims: decodeJwt(text) };
  } catch {
    // The library says what is wrong with it by quoting it.
    return undefined;
  }
}

function firstMessage(error: z.ZodError): string {
  return error.issues[0]?.message ?? "The token does not have the right shape.";
}
