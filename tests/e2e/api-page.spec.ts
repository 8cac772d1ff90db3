import { expect, type Page, test } from "@playwright/test";
import { MANY, ONE, openCard } from "./api-cards";

const body = (page: Page) => page.getByRole("region", { name: /^Answer to/ });

test("the page is reached from the foot of every page and names every operation of the document", async ({ page }) => {
  await page.goto("/");
  // Until the lists are there the foot of this page is still on its way down.
  await expect(page.getByText(/newest edition/).first()).toBeVisible();
  await page.getByRole("link", { name: "For developers: ask by API" }).click();
  await expect(page).toHaveURL(/\/api$/);
  const document = await (await page.request.get("/api/v1/openapi.json")).json();
  for (const [path, methods] of Object.entries<Record<string, { summary: string }>>(document.paths)) {
    for (const [method, { summary }] of Object.entries(methods)) {
      const card = page.getByRole("article", { name: summary, exact: true });
      await expect(card).toContainText(method.toUpperCase());
      await expect(card).toContainText(path);
    }
  }
  for (const name of Object.keys(document.components.schemas))
    await expect(page.locator(`#shape-${name}`)).toHaveCount(1);
});

test("a call is filled in, sent, and its answer shown", { tag: "@quick" }, async ({ page }) => {
  await page.goto("/api");
  const { card, form } = await openCard(page, ONE);
  await form.getByRole("textbox", { name: "code" }).fill("97110");
  await form.getByRole("textbox", { name: "dos" }).fill("2026-04-30");
  await form.getByRole("combobox", { name: "lob" }).selectOption("ohp");
  await form.getByRole("button", { name: "Send" }).click();
  await expect(card.getByRole("status").filter({ hasText: "Status 200" })).toBeVisible();
  await expect(body(page)).toContainText('"rule": "R3"');
  await expect(card).toContainText("x-request-id");

  await form.getByRole("textbox", { name: "dos" }).fill("soon");
  await form.getByRole("button", { name: "Send" }).click();
  await expect(body(page)).toContainText("not-a-date");
});

test("rows are sent as they are chosen", async ({ page }) => {
  await page.goto("/api");
  const { card, form } = await openCard(page, MANY);
  await expect(form.getByRole("textbox", { name: "Body" })).toHaveValue(/"requests"/);
  await form.getByRole("combobox", { name: "Content-Type" }).selectOption("text/csv");
  await form.getByRole("textbox", { name: "Body" }).fill("code,dos\n70551,2026-05-14\n7055,\n");
  await form.getByRole("button", { name: "Send" }).click();
  await expect(body(page)).toContainText("healthhelp-webconsult");
  await expect(body(page)).toContainText("not-a-procedure-code");
  await expect(card).toContainText("text/csv");

  await form.getByRole("textbox", { name: "Body" }).fill("code,patient\n70551,x\n");
  await form.getByRole("button", { name: "Send" }).click();
  await expect(card.getByRole("status").filter({ hasText: "Status 422" })).toBeVisible();
});

test("a call that finds no server says so", async ({ page, context }) => {
  await page.goto("/api");
  const { form, card } = await openCard(page, ONE);
  await context.setOffline(true);
  await form.getByRole("button", { name: "Send" }).click();
  await expect(card).toContainText("The server did not answer");
});

test("a call is copied as a command", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/api");
  const { form } = await openCard(page, MANY);
  await form.getByRole("textbox", { name: "Body" }).fill('{"requests":[{"code":"it\'s"}]}');
  await form.getByRole("button", { name: "Copy as curl" }).click();
  const { origin } = new URL(page.url());
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect
    .poll(copied)
    .toBe(
      `curl '${origin}/api/v1/decisions' \\\n  -H 'Content-Type: application/json' \\\n  --data-binary '{"requests":[{"code":"it'\\''s"}]}'`,
    );
});

test("a call is sent with the keyboard alone", async ({ page }) => {
  await page.goto("/api");
  const card = page.getByRole("article", { name: ONE });
  await card.locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(card.getByRole("textbox", { name: "code" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(body(page)).toContainText("healthhelp-webconsult");
});

test("the type of a problem leads to its words", async ({ page }) => {
  const problem = await (await page.request.get("/api/v1/decisions?dos=2026-05-14")).json();
  await page.goto(problem.type);
  await expect(page.locator("#invalid-request")).toBeInViewport();
  await expect(page.locator("#invalid-request")).toContainText(problem.title);
});
