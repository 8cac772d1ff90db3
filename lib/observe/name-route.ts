/** Paths that are counted under their own names. */
const ROUTES: ReadonlySet<string> = new Set([
  "/",
  "/answer",
  "/api",
  "/api/v1/decisions",
  "/api/v1/lists",
  "/api/v1/lists/current",
  "/api/v1/openapi.json",
  "/batch",
  "/cds-services",
  "/cds-services/which-portal",
  "/cds-services/which-portal/feedback",
  "/guide",
  "/healthz",
  "/lists",
  "/lists/changes",
  "/lists/changes/feed",
  "/metrics",
  "/offline",
  "/readyz",
]);

/** Paths with a part of their own, by what they begin with. The first that fits counts. */
const FAMILIES: readonly (readonly [begin: string, route: string])[] = [
  ["/_next/", "/_next/*"],
  ["/api/v1/lists/", "/api/v1/lists/*"],
  ["/api/v1/snapshots/", "/api/v1/snapshots/*"],
  ["/api/auth/", "/api/auth/*"],
  ["/admin/api/", "/admin/api/*"],
  ["/admin", "/admin/*"],
  ["/lists/", "/lists/*"],
];

/**
 * The name under which requests for a path are counted: one of few, whatever is asked for.
 *
 * @example
 * nameRoute("/api/v1/snapshots/0f3a"); // "/api/v1/snapshots/*"
 * nameRoute("/wp-login.php"); // "other"
 */
export function nameRoute(path: string): string {
  if (ROUTES.has(path)) return path;
  return FAMILIES.find(([begin]) => path.startsWith(begin))?.[1] ?? "other";
}
