import type { NextConfig } from "next";

/** Pages that the build makes, the same for everybody. */
const BUILT_PAGES = ["/", "/batch", "/guide", "/offline", "/api"];

/**
 * Browsers ask each time, so that a reload shows a new version. A cache in front asks after a minute, and shows what it
 * has while the server is away.
 */
const CACHED_IN_FRONT = "public, max-age=0, s-maxage=60, stale-if-error=86400";

const config: NextConfig = {
  // What runs on servers is put together of it: see scripts/package.mjs.
  output: "standalone",
  // No page shows a picture that a server would have to make smaller, and what makes them smaller is large.
  images: { unoptimized: true },
  outputFileTracingExcludes: { "*": ["lib/**", "node_modules/@img/**", "node_modules/sharp/**"] },
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [
    ...BUILT_PAGES.map((source) => ({ source, headers: [{ key: "Cache-Control", value: CACHED_IN_FRONT }] })),
    // An old copy of it would hold back every new version.
    { source: "/sw.js", headers: [{ key: "Cache-Control", value: "no-cache" }] },
  ],
  // A page is read when it is first asked for: a start would else wait for those that nobody may open.
  experimental: { preloadEntriesOnStart: false },
  // Their files find each other by path, which bundling would break.
  serverExternalPackages: ["@electric-sql/pglite", "@electric-sql/pglite-socket", "@prisma/schema-engine-wasm", "pg"],
};

export default config;
