import { expect, type Page, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

const answerFor = (page: Page, code: string) => page.getByRole("region", { name: code, exact: true });
const noAnswer = (page: Page) => page.getByRole("region", { name: "No answer" });

for (const { rule, address, code, outcomes } of [
  { rule: "R2", address: "code=70551&dos=2026-05-14", code: "70551", outcomes: ["HealthHelp WebConsult"] },
  { rule: "R3", address: "code=70551&dos=2026-04-30", code: "70551", outcomes: ["Connect"] },
  { rule: "R1", address: "code=99213&dos=2026-05-14", code: "99213", outcomes: ["No auth needed"] },
  { rule: "R4", address: "code=27299&dos=2026-05-14", code: "27299", outcomes: ["Connect"] },
  { rule: "R5", address: "code=70551&dos=2026-05-14&type=behavioral-health", code: "70551", outcomes: ["Connect"] },
  { rule: "R6", address: "code=D7240&dos=2026-05-14&type=dental", code: "D7240", outcomes: ["Connect"] },
  { rule: "R12", address: "code=90989&dos=2026-05-14", code: "90989", outcomes: ["More information needed"] },
  { rule: "R12", address: "code=90989&dos=2026-05-14&lob=medicare", code: "90989", outcomes: ["No auth needed"] },
]) {
  test(`${rule} /answer?${address} says ${outcomes.join(", ")} without scripts`, async ({ page }) => {
    await page.goto(`/answer?${address}`);
    await expect(answerFor(page, code).getByRole("heading", { level: 2 })).toHaveText(outcomes);
    await expect(answerFor(page, code)).toContainText("Demo lists");
  });
}

test("R9 an interval is cut where the answer changes", { tag: "@quick" }, async ({ page }) => {
  await page.goto("/answer?code=93306&dos=2026-04-20/2026-05-20");
  await expect(answerFor(page, "93306").getByRole("heading", { level: 2 })).toHaveText([
    "The answer for 93306 changes on May 1, 2026",
    "No auth needed",
    "HealthHelp WebConsult",
  ]);
});

test("R12 each choice is a link to its answer", async ({ page }) => {
  await page.goto("/answer?code=90989&dos=2026-05-14");
  await page.getByRole("link", { name: "Choose: Oregon Health Plan (OHP, Medicaid)" }).click();
  await expect(page).toHaveURL(/lob=ohp/);
  await expect(answerFor(page, "90989").getByRole("heading", { level: 2 })).toHaveText(["Connect"]);
});

for (const { address, why } of [
  { address: "code=9921x&dos=2026-05-14", why: "This stands for several codes" },
  { address: "code=E11.9&dos=2026-05-14", why: "This is a diagnosis code" },
  { address: "code=hello&dos=2026-05-14", why: "This is not a procedure code" },
  { address: "code=99213&dos=2026-02-30", why: "There is no such day" },
  { address: "code=99213&dos=20226-05-01", why: "The year is not one of a date of service" },
  { address: "code=99213&dos=2026-05-20/2026-05-14", why: "The last date of service is before the first" },
  { address: "code=99213&dos=2025-01-01/2026-05-14", why: "These are too many days" },
  { address: "code=99213&dos=2026-05-14&lob=xyz", why: "line of business that does not exist" },
  { address: "code=99213&dos=2026-05-14&type=xyz", why: "request type that does not exist" },
  { address: "code=99213&dos=2026-05-14/", why: "Read: 2026-05-14/" },
  { address: "code=99213&dos=/", why: "This is not a date of service" },
  { address: "code=99213&dos=05/14/2026", why: "Read: 05/14/2026" },
  { address: "code=99213&code=70551&dos=2026-05-14", why: "It names more than one code" },
  { address: "code=99213&dos=2026-05-14&dos=2026-04-30", why: "It names more than one date of service" },
  { address: "code=90989&lob=ohp&lob=medicare", why: "It names more than one line of business" },
  { address: "code=99213&dos=2026-05-14/2026-05-15&last=2026-06-01", why: "more than one last date of service" },
  { address: `code=99213${"%20".repeat(300)}junk&dos=2026-05-14`, why: "This is not a procedure code" },
]) {
  test(`R10 /answer?${address.replace(/(%20)+/, "%20")} is refused with its reason`, async ({ page }) => {
    await page.goto(`/answer?${address}`);
    await expect(noAnswer(page)).toContainText(why);
    await expect(page.getByText("How this answer was found")).toHaveCount(0);
  });
}

test("R10 long and hostile input is cut short and shown as text", async ({ page }) => {
  const hostile = `<script>alert(1)</script>${"x".repeat(3000)}`;
  await page.goto(`/answer?code=${encodeURIComponent(hostile)}&dos=2026-05-14`);
  await expect(noAnswer(page)).toContainText("<script>alert(1)</script>");
  expect((await page.getByRole("main").textContent())?.length).toBeLessThan(1500);
});

test("R10 a code that lost its zero is offered as a link", async ({ page }) => {
  await page.goto("/answer?code=1996&dos=2026-05-14");
  await page.getByRole("link", { name: "01996", exact: true }).click();
  await expect(answerFor(page, "01996")).toBeVisible();
});

test("the page asks for a code when the address has none, and its form answers", async ({ page }) => {
  await page.goto("/answer");
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("70551");
  await page.getByLabel("Date of service", { exact: true }).fill("2026-04-30");
  await page.getByRole("button", { name: "Look up" }).click();
  await expect(answerFor(page, "70551").getByRole("heading", { level: 2 })).toHaveText(["Connect"]);
  await expect(page.getByRole("textbox", { name: "CPT or HCPCS code" })).toHaveValue("70551");
  await expect(page.getByLabel("Date of service", { exact: true })).toHaveValue("2026-04-30");
});

test("the form of the first page leads here when there are no scripts", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "CPT or HCPCS code" }).fill("99213");
  await page.getByLabel("Date of service", { exact: true }).fill("2026-05-14");
  await page.getByRole("radio", { name: "Oregon Health Plan (OHP, Medicaid)" }).check();
  await page.getByRole("button", { name: "Look up" }).click();
  await expect(page).toHaveURL(/\/answer\?code=99213&dos=2026-05-14&.*lob=ohp/);
  await expect(answerFor(page, "99213").getByRole("heading", { level: 2 })).toHaveText(["No auth needed"]);
});

test("an answer without a date says that today was used", async ({ page }) => {
  await page.goto("/answer?code=99213");
  await expect(answerFor(page, "99213")).toContainText("No date of service was given");
});

test("buttons that need scripts are not shown without them", async ({ page }) => {
  await page.goto("/answer?code=99213&dos=2026-05-14");
  await expect(page.getByRole("button", { name: "Copy as text" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden();
});
