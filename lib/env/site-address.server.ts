import "server-only";
import { requireEnvironment } from "../env.server";

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Says with which address the links in an answer start: `PUBLIC_URL`, else where this process listens.
 *
 * What a client says of it is taken only where it can be of no use to anyone: on the client's own machine.
 *
 * @example
 * findSiteAddress("elsewhere.example"); // "http://127.0.0.1:3000"
 */
export function findSiteAddress(asked: string | null | undefined): string {
  const { publicUrl, host, port } = requireEnvironment();
  if (publicUrl !== undefined) return publicUrl;
  if (asked !== null && asked !== undefined && LOOPBACK.test(asked)) return `http://${asked.toLowerCase()}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
