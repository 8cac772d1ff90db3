import { importFile, openStep, TODAY } from "./admin-page";
import { makeCsv } from "./list-files";
import { expect, signIn, test } from "./maintained-app";

const PAGES = [
  "/admin",
  "/admin/import",
  "/admin/drafts/1",
  "/admin/versions",
  "/admin/notices",
  "/admin/api-keys",
  "/admin/audit",
] as const;

const WRITES = [
  ["POST", "/admin/api/imports?list=healthhelp&name=a.csv"],
  ["POST", "/admin/api/drafts/1/layout"],
  ["POST", "/admin/api/drafts/1/decisions"],
  ["POST", "/admin/api/drafts/1/publication"],
  ["POST", "/admin/api/drafts/1/discard"],
  ["POST", "/admin/api/lists/healthhelp/versions/2026-05-01/withdrawal"],
  ["POST", "/admin/api/notices"],
  ["POST", "/admin/api/notices/1/end"],
  ["POST", "/admin/api/api-keys"],
  ["POST", "/admin/api/api-keys/1/revocation"],
] as const;

const READS = [
  "/admin/api/drafts/1",
  "/admin/api/drafts/1/reading",
  `/admin/api/drafts/1/review?effectiveFrom=${TODAY}`,
  "/admin/api/files/1",
  "/admin/audit/download",
] as const;

test("nobody who is not signed in sees a page or an address under /admin", { tag: "@quick" }, async ({ app, page }) => {
  for (const path of PAGES) {
    await page.goto(path);
    await expect(page, path).toHaveURL(/\/admin\/sign-in/);
  }
  for (const path of READS) expect((await page.request.get(path)).status(), path).toBe(401);
  for (const [method, path] of WRITES) {
    const answer = await page.request.fetch(path, { method, data: {}, headers: { Origin: app.baseUrl } });
    expect(answer.status(), path).toBe(401);
  }
});

test("a viewer sees everything and can change nothing", async ({ app, page, browser }) => {
  const maker = await (await browser.newContext({ baseURL: app.baseUrl })).newPage();
  await signIn(maker, "maker@example.org", app.createUser("maker@example.org", "maintainer"));
  await importFile(maker, "DME No-Auth list", makeCsv("seen.csv", [["Code"], ["E0130"], ["100"]]));
  const draft = new URL(maker.url()).pathname;

  await signIn(page, "viewer@example.org", app.createUser("viewer@example.org", "viewer"));
  await expect(page.getByRole("link", { name: "Import a new edition" })).toHaveCount(0);
  await page.goto(draft);
  await expect(page.getByText("every one of them is accounted for")).toBeVisible();
  for (const name of [/^Decide Row/, /^Change Row/, /Discard/]) {
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
  await openStep(page, "Decide");
  await expect(page.getByText("Your role may look and not decide.")).toBeVisible();
  await openStep(page, "Publish");
  await page.getByLabel("In force from").fill(TODAY);
  await expect(page.getByText("Your role may look and not publish.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish this edition" })).toBeDisabled();
  await page.goto("/admin/versions");
  await expect(page.getByRole("button", { name: /Withdraw/ })).toHaveCount(0);
  await page.goto("/admin/notices");
  await expect(page.getByRole("button", { name: "Publish the notice" })).toHaveCount(0);

  for (const [method, path] of WRITES) {
    const answer = await page.request.fetch(path, { method, data: {}, headers: { Origin: app.baseUrl } });
    expect(answer.status(), path).toBe(403);
  }
});
