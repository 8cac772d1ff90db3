import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** What the deployment tests run beside Node, by the Debian packages that bring it. */
const PROGRAMS = { nginx: "nginx-light", openssl: "openssl" };

/**
 * Says what the deployment tests lack on this machine, or nothing where they can run.
 *
 * @param {{ serverUrl: string | undefined, path: string }} has
 * @returns {string | undefined}
 */
export function findDeploymentGap({ serverUrl, path }) {
  const folders = [...path.split(delimiter), "/usr/sbin"].filter((folder) => folder !== "");
  const missing = Object.keys(PROGRAMS).filter((name) => !folders.some((folder) => existsSync(join(folder, name))));
  if (missing.length > 0) {
    const packages = missing.map((name) => PROGRAMS[name]).join(" ");
    return `${missing.join(" and ")} not found: on Debian, apt-get install --no-install-recommends ${packages}`;
  }
  return serverUrl ? undefined : "they need a PostgreSQL server: set TEST_DATABASE_URL";
}
