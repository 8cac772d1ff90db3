import { expect, it } from "vitest";
import { nameRoute } from "@/lib/observe/name-route";

it.each([
  ["/", "/"],
  ["/api/v1/decisions", "/api/v1/decisions"],
  ["/api/v1/lists/healthhelp/versions/2026-05-01", "/api/v1/lists/*"],
  ["/api/v1/snapshots/0f3a", "/api/v1/snapshots/*"],
  ["/_next/static/chunks/a.js", "/_next/*"],
  ["/admin", "/admin/*"],
  ["/admin/drafts/7", "/admin/*"],
  ["/admin/api/drafts/7", "/admin/api/*"],
  ["/lists/healthhelp", "/lists/*"],
  ["/wp-login.php", "other"],
  ["/answer/70551", "other"],
  ["", "other"],
])("%s is counted as %s", (path, route) => {
  expect(nameRoute(path)).toBe(route);
});
