/** The addresses that other software calls: open to every origin, limited by client, each call with an id. */
const PUBLIC_ADDRESS = /^\/(?:api\/v1|cds-services)(?:\/|$)/;

/** What an id of a call may hold. One that a caller made up otherwise could write into other people's logs. */
const REQUEST_ID = /^[\w.:+/=@-]{1,128}$/;

/** What every public answer tells a browser: any page may read it, and these headers of it too. */
export const CROSS_ORIGIN_HEADERS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers":
    "Content-Disposition, ETag, Lists-Revision, Link, RateLimit, RateLimit-Limit, RateLimit-Policy, RateLimit-Remaining, RateLimit-Reset, Retry-After, WWW-Authenticate, X-Request-Id",
} as const;

/** What a browser asks before it sends a call of another origin, answered for all public addresses alike. */
export const PREFLIGHT_HEADERS = {
  "Access-Control-Allow-Methods": "GET, HEAD, POST, OPTIONS",
  "Access-Control-Allow-Headers":
    "Accept, Authorization, Cache-Control, Content-Type, If-None-Match, X-API-Key, X-Request-Id, *",
  "Access-Control-Max-Age": "7200",
} as const;

/** Says whether other software calls this path. */
export function isPublicAddress(path: string): boolean {
  return PUBLIC_ADDRESS.test(path);
}

/**
 * Takes slashes off the end of a public address. The framework would redirect to the address without them, which browsers
 * do not follow when they ask beforehand, and which turns a POST of some clients into a GET.
 *
 * @example
 * withoutEndSlashes("/cds-services/?x=1"); // "/cds-services?x=1"
 */
export function withoutEndSlashes(url: string): string {
  const [path = "", ...query] = url.split("?");
  return [path.replace(/\/+$/, ""), ...query].join("?");
}

/** The id that a caller gave its call, or a new one where it gave none that can be taken on. */
export function toRequestId(given: string | string[] | undefined): string {
  return typeof given === "string" && REQUEST_ID.test(given) ? given : crypto.randomUUID();
}

/** Says whether an address is one that EHRs call. */
export function isCdsAddress(path: string): boolean {
  return path.startsWith("/cds-services");
}

/**
 * The API key that came with a call. `Authorization` belongs to the tokens of EHRs where these call, so that a key has its
 * own header there.
 */
export function findSentKey(
  headers: Readonly<Record<string, string | string[] | undefined>>,
  path: string,
): string | undefined {
  const apart = headers["x-api-key"];
  if (typeof apart === "string" && apart !== "") return apart;
  if (isCdsAddress(path)) return undefined;
  return /^bearer +(\S+)$/i.exec(String(headers["authorization"] ?? ""))?.[1];
}
