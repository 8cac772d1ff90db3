import fc from "fast-check";
import { expect, it } from "vitest";
import { toReturnPath, toSignInPath } from "@/lib/auth/return-path";

it.each([
  ["/admin"],
  ["/admin/import"],
  ["/admin/drafts/7"],
  ["/admin/drafts/7?step=decide&row=12"],
  ["/admin/versions/"],
  ["/admin/audit?list=no-auth-cpt&before=90"],
])("a maintainers' page is gone back to: %s", (path) => {
  expect(toReturnPath(path)).toBe(path);
});

it.each([
  [undefined],
  [null],
  [""],
  ["/"],
  ["/batch"],
  ["https://elsewhere.example"],
  ["//elsewhere.example"],
  ["/\\elsewhere.example"],
  ["\\/elsewhere.example"],
  ["/admin//elsewhere.example"],
  ["/admin/../..//elsewhere.example"],
  ["/admin/%2e%2e/batch"],
  ["/admin/.%2E/batch"],
  ["/admin@elsewhere.example"],
  ["/admin.elsewhere.example"],
  ["/administration"],
  ["/admin/\\elsewhere.example"],
  ["/admin\n/import"],
  ["/admin/import#https://elsewhere.example"],
  [" /admin/import"],
  ["javascript:alert(1)"],
  ["/admin/sign-in"],
  ["/admin/sign-in?next=/admin/import"],
  ["/admin/api/files/7"],
  [`/admin/${"x".repeat(500)}`],
])("nothing else is: %j", (path) => {
  expect(toReturnPath(path)).toBe("/admin");
});

it("whatever is asked for, the browser stays on this host and among the maintainers' pages", () => {
  const parts = fc.constantFrom(
    "/",
    "\\",
    "admin",
    "..",
    ".",
    "%2e",
    "%2F",
    "//",
    "@",
    ":",
    "?",
    "&",
    "next=",
    "#",
    "\t",
    "x",
    "http",
  );
  const texts = fc.oneof(
    fc.string(),
    fc.array(parts).map((words) => `/admin${words.join("")}`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const url = new URL(toReturnPath(text), "http://127.0.0.1:3000");
      expect(url.origin).toBe("http://127.0.0.1:3000");
      expect(url.pathname).toMatch(/^\/admin(?:\/|$)/);
    }),
  );
});

it.each([
  [null, "/admin/sign-in"],
  ["/admin", "/admin/sign-in"],
  ["//elsewhere.example", "/admin/sign-in"],
  ["/admin/drafts/7?_rsc=1b2c", "/admin/sign-in?next=%2Fadmin%2Fdrafts%2F7"],
  ["/admin/audit?list=healthhelp&_rsc=x", "/admin/sign-in?next=%2Fadmin%2Faudit%3Flist%3Dhealthhelp"],
])("from %s the way to sign in is %s", (asked, path) => {
  expect(toSignInPath(asked)).toBe(path);
});
