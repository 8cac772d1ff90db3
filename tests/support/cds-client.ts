import { type CryptoKey, generateKeyPair, SignJWT } from "jose";
import { afterEach, beforeAll, beforeEach, expect, vi } from "vitest";
import { admitClient, type CdsCaller } from "@/lib/cds/clients/admit-client.server";
import { type KeySetService, startKeySetService } from "./key-set-service";

export const ISSUER = "https://ehr.example.org/";
export const OTHER_ISSUER = "https://other.example.org";
export const PUBLIC_URL = "https://wp.example.org";
export const ENDPOINT = `${PUBLIC_URL}/cds-services/which-portal`;
/** When each test starts, in seconds since 1970. */
export const START = new Date("2026-11-23T10:00:00Z").getTime() / 1000;

interface Pair {
  readonly kid: string;
  readonly alg: string;
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

/** Also claims that a token cannot rightly have. */
export type Claims = Readonly<Record<string, unknown>>;

interface TokenParts {
  readonly claims?: Claims;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: CryptoKey | Uint8Array;
}

const pairs: Record<string, Pair> = {};
let service: KeySetService;
let foreign: KeySetService;
let told = "";
let tokens = 0;

/**
 * Gives the tests of a file two trusted clients, each with a key set of its own on this machine, and a clock that they
 * set. `service` has the keys one (ES384), two (RS384) and short (ES256); `three` (ES384) is on neither.
 */
export function useCdsClient() {
  beforeAll(async () => {
    for (const [kid, alg] of [
      ["one", "ES384"],
      ["two", "RS384"],
      ["three", "ES384"],
      ["short", "ES256"],
    ] as const) {
      pairs[kid] = { kid, alg, ...(await generateKeyPair(alg, { extractable: true })) };
    }
  });
  beforeEach(async () => {
    // The time alone: what waits for the network and the database goes on.
    vi.useFakeTimers({ toFake: ["Date"], now: START * 1000 });
    [service, foreign] = await Promise.all([startKeySetService(), startKeySetService()]);
    await service.publish([findPair("one"), findPair("two"), findPair("short")]);
    setCdsSettings({ CDS_TRUSTED_CLIENTS: `${OTHER_ISSUER} ${foreign.address}; ${ISSUER} ${service.address}` });
    told = "";
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      told += String(text);
      return true;
    });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    vi.useRealTimers();
    await Promise.all([service.close(), foreign.close()]);
  });
  return {
    get service() {
      return service;
    },
    get foreign() {
      return foreign;
    },
    /** What operators were told. */
    get told() {
      return told;
    },
  };
}

/** Starts the app anew, as far as its settings go. */
export function setCdsSettings(settings: Readonly<Record<string, string>>): void {
  vi.unstubAllEnvs();
  for (const [name, text] of Object.entries({ PUBLIC_URL, ...settings })) vi.stubEnv(name, text);
}

export function setSecond(seconds: number): void {
  vi.setSystemTime(seconds * 1000);
}

export function findPair(kid: string): Pair {
  const found = pairs[kid];
  if (found === undefined) throw new Error(`There is no key ${kid}`);
  return found;
}

/** A token as a client makes it; `claims` and `header` change it, and take away what they give as undefined. */
export function makeToken(kid = "one", { claims = {}, header = {}, key }: TokenParts = {}): Promise<string> {
  tokens += 1;
  const { alg, privateKey } = findPair(kid);
  const all = { iss: ISSUER, aud: ENDPOINT, iat: START, exp: START + 300, jti: `token ${tokens}`, ...claims };
  return new SignJWT(all).setProtectedHeader({ typ: "JWT", alg, kid, ...header }).sign(key ?? privateKey);
}

/** Calls the service from another machine, unless `caller` says otherwise. */
export function callWith(token: string | undefined, caller: Partial<CdsCaller> = {}) {
  const authorization = token === undefined ? undefined : `Bearer ${token}`;
  return admitClient({ authorization, isLocal: false, endpoint: ENDPOINT, ...caller });
}

/** Expects a refusal that nothing of the token, and no word of a stranger, can be read off; gives back its reason. */
export async function refusalOf(token: string, status = 401): Promise<string> {
  const refused = await callWith(token);
  expect(refused?.status).toBe(status);
  for (const part of [...token.split(".").filter((text) => text.length > 20), "mallory"]) {
    expect(`${refused?.reason} ${told}`).not.toContain(part);
  }
  return refused?.reason ?? "";
}
