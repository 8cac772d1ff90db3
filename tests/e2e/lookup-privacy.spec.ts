import { expect, type Page, type Request, test } from "@playwright/test";
import { findMarkers, MARKERS } from "../support/markers";

const codeBox = (page: Page) => page.getByRole("textbox", { name: "CPT or HCPCS code" });
const answerFor = (page: Page, code: string) => page.getByRole("region", { name: code, exact: true });

test("nothing that is typed leaves the browser, and no key makes a request", { tag: "@quick" }, async ({ page }) => {
  await page.goto("/");
  await codeBox(page).fill("99213");
  await expect(answerFor(page, "99213")).toBeVisible();
  await page.waitForLoadState("networkidle");

  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  await codeBox(page).fill("");
  await codeBox(page).pressSequentially("70551-26");
  await expect(answerFor(page, "70551-26")).toBeVisible();
  await page.getByRole("radio", { name: "Behavioral health" }).check();
  await page.getByRole("link", { name: "Link to this answer" }).hover();
  await codeBox(page).fill("M54.5");
  await expect(page.getByRole("region", { name: "No answer" })).toBeVisible();
  expect(requests.map((request) => request.url())).toEqual([]);
});

test("what is typed is kept nowhere", async ({ page, context }) => {
  await page.goto("/");
  await codeBox(page).fill("70551");
  await expect(answerFor(page, "70551")).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
  expect(kept).not.toContain("70551");
  expect(await context.cookies()).toEqual([]);
});

test("a pasted text with a name is handed to the code lists without an address or a request that holds it", async ({
  page,
}) => {
  const pasted = `Pat ${MARKERS.name}\t70551\nSam Sample\t99213\nKim Muster\t27447`;
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.url()} ${request.postData() ?? ""}`));
  await page.goto("/");
  await paste(page, pasted);
  await expect(page.getByRole("heading", { name: "These look like 3 codes" })).toBeVisible();
  await page.getByRole("button", { name: "Open them as a list" }).click();
  await expect(page).toHaveURL(/\/batch$/);
  await expect(page.getByRole("textbox", { name: "Paste codes" })).toHaveValue(/Sam Sample\t99213/);
  expect(await page.evaluate(() => sessionStorage.getItem("which-portal.batch-paste"))).toBeNull();
  expect(sent.filter((request) => /Sample|70551|Muster/.test(request) || findMarkers(request).length > 0)).toEqual([]);
});

test("one code among other words is offered and not taken", async ({ page }) => {
  await page.goto("/");
  await paste(page, "CPT\t70551\nOrdering provider\tExample");
  await expect(page.getByRole("heading", { name: "There is one code in this" })).toBeVisible();
  await page.getByRole("button", { name: "70551", exact: true }).click();
  await expect(codeBox(page)).toHaveValue("70551");
  await expect(answerFor(page, "70551")).toBeVisible();
});

async function paste(page: Page, text: string): Promise<void> {
  await codeBox(page).evaluate((box, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
