import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Environment } from "../../lib/env.server";
import { isPublicAddress } from "../../lib/http/public-call";
import { hashScripts, toPolicy } from "./script-policy";

const BUILT_PAGES = ".next/server/app";
const MANIFEST = ".next/prerender-manifest.json";
/** What the build made for an address that is none, and for a page that failed. */
const LAST_RESORTS = ["/_not-found", "/_global-error"];
const TWO_YEARS_SECONDS = 63_072_000;

const POLICY = "content-security-policy";

/** Sets what tells a browser how far to trust an answer, before anything answers. */
export type SetPageHeaders = (request: IncomingMessage, response: ServerResponse, path: string) => void;

/**
 * Makes what sets the headers of every answer.
 *
 * A page that the build made has the hashes of its scripts in its policy. One that is made for a reader has a nonce: the
 * framework reads it off the request and writes it onto its scripts. In development pages have no policy, since what
 * reloads them evaluates code.
 */
export function createPageHeaders({ mode, publicUrl }: Environment): SetPageHeaders {
  const isPublic = publicUrl?.startsWith("https:") === true;
  const common = toCommonHeaders(isPublic);
  const built = mode === "production" ? readBuiltScripts() : undefined;
  const policies = new Map([...(built ?? [])].map(([path, hashes]) => [path, toPolicy(hashes, isPublic)]));
  const lastHashes = LAST_RESORTS.flatMap((path) => built?.get(path) ?? []);
  return (request, response, path) => {
    for (const [name, value] of common) response.setHeader(name, value);
    response.setHeader("Cross-Origin-Resource-Policy", isPublicAddress(path) ? "cross-origin" : "same-origin");
    // Whoever could choose the nonce of a page could write scripts for it.
    delete request.headers[POLICY];
    delete request.headers[`${POLICY}-report-only`];
    if (built === undefined || isPublicAddress(path) || path.startsWith("/_next/")) return;
    const policy = policies.get(path);
    if (policy !== undefined) {
      response.setHeader(POLICY, policy);
      return;
    }
    const nonced = toPolicy([`nonce-${randomBytes(16).toString("base64")}`, ...lastHashes], isPublic);
    request.headers[POLICY] = nonced;
    response.setHeader(POLICY, nonced);
  };
}

function toCommonHeaders(isPublic: boolean): readonly (readonly [string, string])[] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    // Other sites are not told what is looked up here; this one sees where its own forms come from.
    ["Referrer-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ...(isPublic ? [["Strict-Transport-Security", `max-age=${TWO_YEARS_SECONDS}`] as const] : []),
  ];
}

/** The hashes of the scripts of each page that the build made, by its path. */
function readBuiltScripts(): ReadonlyMap<string, readonly string[]> {
  const { routes } = JSON.parse(readFileSync(MANIFEST, "utf8")) as { routes: Record<string, unknown> };
  const pages = Object.keys(routes).flatMap((path) => {
    const file = `${BUILT_PAGES}/${path === "/" ? "index" : path.slice(1)}.html`;
    return existsSync(file) ? [[path, hashScripts(readFileSync(file, "utf8"))] as const] : [];
  });
  return new Map(pages);
}
