import { expect, type Page, test } from "@playwright/test";

const codeBox = (page: Page) => page.getByRole("textbox", { name: "CPT or HCPCS code" });
const firstDay = (page: Page) => page.getByLabel("Date of service", { exact: true });
const answerFor = (page: Page, code: string) => page.getByRole("region", { name: code, exact: true });
const noAnswer = (page: Page) => page.getByRole("region", { name: "No answer" });

async function lookUp(page: Page, code: string, day: string): Promise<void> {
  await page.goto("/");
  // The cursor is in the box as soon as the page listens.
  await expect(codeBox(page)).toBeFocused();
  await firstDay(page).fill(day);
  await codeBox(page).fill(code);
}

for (const { rule, code, day, outcome } of [
  { rule: "R2", code: "70551", day: "2026-05-14", outcome: "HealthHelp WebConsult" },
  { rule: "R3", code: "70551", day: "2026-04-30", outcome: "Connect" },
  { rule: "R1", code: "99213", day: "2026-05-14", outcome: "No auth needed" },
  { rule: "R4", code: "27299", day: "2026-05-14", outcome: "Connect" },
  { rule: "R1", code: "93306", day: "2026-04-30", outcome: "No auth needed" },
  { rule: "R2", code: "93306", day: "2026-05-01", outcome: "HealthHelp WebConsult" },
]) {
  test(`${rule} ${code} on ${day} shows ${outcome} while typing`, { tag: "@quick" }, async ({ page }) => {
    await lookUp(page, code, day);
    const answer = answerFor(page, code);
    await expect(answer.getByRole("heading", { level: 2, name: outcome, exact: true })).toBeVisible();
    await expect(answer.getByRole("definition").filter({ hasText: new RegExp(`^${rule}$`) })).toBeVisible();
  });
}

test("R3 the answer names the exception forms, their cutoff, and mail only behind fax", async ({ page }) => {
  await lookUp(page, "70551", "2026-04-30");
  const answer = answerFor(page, "70551");
  await expect(answer).toContainText("Retro Facility Authorization Form (OHP and Medicare)");
  await expect(answer).toContainText("Retro Office/Clinic Authorization Form (OHP and Medicare)");
  await expect(answer).toContainText("Every date of service on one form must be before May 1, 2026");
  await expect(answer.getByRole("link", { name: "Metroprs@careoregon.org" })).toBeHidden();
  await answer.getByText("If you cannot fax at all").click();
  await expect(answer.getByRole("link", { name: "Metroprs@careoregon.org" })).toBeVisible();
});

test("R3 for CareOregon Advantage nobody's mail address is given, but customer service", async ({ page }) => {
  await lookUp(page, "70551", "2026-04-30");
  await page.getByRole("radio", { name: "CareOregon Advantage (Medicare)" }).check();
  const answer = answerFor(page, "70551");
  await answer.getByText("If you cannot fax at all").click();
  await expect(answer).toContainText("no address is published");
  await expect(answer.getByRole("link", { name: /@careoregon\.org/ })).toHaveCount(0);
});

test("R5 a behavioral health request goes to Connect with the fax exception", async ({ page }) => {
  await lookUp(page, "70551", "2026-05-14");
  await page.getByRole("radio", { name: "Behavioral health" }).check();
  const answer = answerFor(page, "70551");
  await expect(answer.getByRole("heading", { level: 2, name: "Connect" })).toBeVisible();
  await expect(answer.getByRole("link", { name: "800-224-4840" }).first()).toHaveAttribute("href", "tel:+18002244840");
  await expect(answer).toContainText("Fax is an exception");
});

test("R6 a dental request goes to Connect itself and not to OneHealthPort", async ({ page }) => {
  await lookUp(page, "D7240", "2026-05-14");
  await page.getByRole("radio", { name: "Dental" }).check();
  const answer = answerFor(page, "D7240");
  await expect(answer.getByRole("heading", { level: 2, name: "Connect" })).toBeVisible();
  await expect(answer.getByRole("link", { name: "Open OneHealthPort" })).toHaveCount(0);
  await expect(answer.getByRole("link", { name: "Go to the Connect page" })).toBeVisible();
});

test("R9 several dates are cut where the answer changes", async ({ page }) => {
  await lookUp(page, "93306", "2026-04-20");
  await page.getByText("Several dates").click();
  await page.getByLabel("Last date of service").fill("2026-05-20");
  const answer = answerFor(page, "93306");
  await expect(answer).toContainText("The answer for 93306 changes on May 1, 2026");
  await expect(answer.getByRole("heading", { level: 2 })).toHaveText([
    "The answer for 93306 changes on May 1, 2026",
    "No auth needed",
    "HealthHelp WebConsult",
  ]);
  await page.getByText("Several dates").click();
  await expect(answer.getByRole("heading", { level: 2 })).toHaveText(["No auth needed"]);
});

test("R12 a code that depends on the line of business asks for it, and a choice answers", { tag: "@quick" }, async ({
  page,
}) => {
  await lookUp(page, "90989", "2026-05-14");
  const answer = answerFor(page, "90989");
  await expect(answer.getByRole("heading", { level: 2, name: "More information needed" })).toBeVisible();
  await expect(answer.getByRole("row", { name: /Oregon Health Plan/ })).toContainText("Connect");
  await expect(answer.getByRole("row", { name: /CareOregon Advantage/ })).toContainText("No auth needed");
  await answer.getByRole("button", { name: "Choose: CareOregon Advantage (Medicare)" }).click();
  await expect(answer.getByRole("heading", { level: 2, name: "No auth needed" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "CareOregon Advantage (Medicare)" })).toBeChecked();
});

test("R12 a note of the list stands beside the outcome", async ({ page }) => {
  await lookUp(page, "98925", "2026-05-14");
  await expect(answerFor(page, "98925")).toContainText("first 6 visits in a calendar year");
});

for (const { text, why, advice } of [
  { text: "9921x", why: "This stands for several codes", advice: /Enter all five characters of one code/ },
  { text: "M54.5", why: "This is a diagnosis code", advice: /Enter the CPT or HCPCS code of the procedure/ },
  { text: "ABCDE", why: "This is not a procedure code", advice: /Type the five characters of the code/ },
  { text: "hello there", why: "This is not a procedure code", advice: /Type the five characters of the code/ },
]) {
  test(`R10 "${text}" gets its reason and no outcome`, async ({ page }) => {
    await lookUp(page, text, "2026-05-14");
    await expect(noAnswer(page)).toContainText(why);
    await expect(codeBox(page)).toHaveAttribute("aria-invalid", "true");
    await expect(codeBox(page)).toHaveAccessibleDescription(advice);
    await expect(page.getByText("How this answer was found")).toHaveCount(0);
  });
}

test("R10 an unfinished code is met with patience", async ({ page }) => {
  await lookUp(page, "7055", "2026-05-14");
  await expect(page.getByText("A code has five characters: 1 more.")).toBeVisible();
  await expect(noAnswer(page)).toHaveCount(0);
});

test("R10 a lost leading zero is offered and never taken unasked", async ({ page }) => {
  await lookUp(page, "1996", "2026-05-14");
  await expect(page.getByText("Lost a leading zero?")).toBeVisible();
  await expect(codeBox(page)).toHaveValue("1996");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(answerFor(page, "01996")).toBeVisible();
});

test("R10 a year that no service has gets its reason", async ({ page }) => {
  await lookUp(page, "70551", "0026-05-14");
  await expect(page.getByRole("main")).toContainText("The year is not one of a date of service");
  await expect(answerFor(page, "70551")).toHaveCount(0);
});

test("R10 a date that was cleared asks for one once the field is left", { tag: "@quick" }, async ({ page }) => {
  await lookUp(page, "70551", "");
  await expect(page.getByText("No answer without a date of service")).toBeVisible();
  await expect(firstDay(page)).toHaveAttribute("aria-invalid", "true");
});

test("R10 dates that end before they start are refused", async ({ page }) => {
  await lookUp(page, "70551", "2026-05-20");
  await page.getByText("Several dates").click();
  await page.getByLabel("Last date of service").fill("2026-05-14");
  await expect(noAnswer(page)).toContainText("The last date of service is before the first");
});

test("a code that is one slip away from listed ones offers them", async ({ page }) => {
  await lookUp(page, "99219", "2026-05-14");
  const offer = answerFor(page, "99219").getByRole("group", { name: "Did you mean" }).getByRole("button").first();
  const code = (await offer.textContent()) ?? "";
  await offer.click();
  await expect(answerFor(page, code)).toBeVisible();
  await expect(codeBox(page)).toBeFocused();
});

test("a letter read as a digit is said", async ({ page }) => {
  await lookUp(page, "7O551", "2026-05-14");
  await expect(answerFor(page, "70551")).toContainText("You typed 7O551; it was read as 70551.");
});

test("a modifier belongs to the answer and to its link", async ({ page }) => {
  await lookUp(page, "70551-26", "2026-05-14");
  await expect(answerFor(page, "70551-26").getByRole("link", { name: "Link to this answer" })).toHaveAttribute(
    "href",
    "/answer?code=70551-26&dos=2026-05-14",
  );
});

test("every answer from demo lists is marked, and the band says so on the page", async ({ page }) => {
  await lookUp(page, "99213", "2026-05-14");
  await expect(page.getByRole("complementary", { name: "Lists in use" })).toContainText("Demo lists");
  await expect(answerFor(page, "99213").getByText("Demo lists", { exact: true })).toBeVisible();
});

test.describe("on the other side of the date line", () => {
  test.use({ timezoneId: "Pacific/Kiritimati" });

  test("the date of service starts at today in Los Angeles", async ({ page }) => {
    await page.clock.setFixedTime("2026-05-01T06:30:00Z");
    await page.goto("/");
    await expect(firstDay(page)).toHaveValue("2026-04-30");
    await page.clock.setFixedTime("2026-05-01T07:30:00Z");
    await page.reload();
    await expect(firstDay(page)).toHaveValue("2026-05-01");
  });
});

test("R11 without lists there is no answer, and trying again brings it", async ({ page }) => {
  await page.route("**/api/v1/lists/current", (route) => route.fulfill({ status: 503, body: "{}" }));
  await page.goto("/");
  await codeBox(page).fill("99213");
  await expect(noAnswer(page)).toContainText("a code list is missing");
  await page.unroute("**/api/v1/lists/current");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(answerFor(page, "99213")).toBeVisible();
});

test("R11 an unreachable server is said to be unreachable", async ({ page }) => {
  await page.route("**/api/v1/lists/current", (route) => route.abort());
  await page.goto("/");
  await expect(noAnswer(page)).toContainText("could not be loaded");
});

test("R11 the lists come by themselves when the network is back", async ({ page, context }) => {
  await page.route("**/api/v1/lists/current", (route) => route.abort());
  await page.goto("/");
  await codeBox(page).fill("99213");
  await expect(noAnswer(page)).toContainText("could not be loaded");
  await page.unroute("**/api/v1/lists/current");
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(answerFor(page, "99213")).toBeVisible();
});

test("R11 a server that never answers is given up, and trying again is offered", async ({ page }) => {
  await page.clock.install();
  let asked = 0;
  await page.route("**/api/v1/lists/current", () => {
    asked += 1;
  });
  await page.goto("/");
  for (const attempt of [1, 2]) {
    await expect.poll(() => asked).toBe(attempt);
    await page.clock.fastForward("00:21");
  }
  await expect(noAnswer(page).getByRole("button", { name: "Try again" })).toBeVisible();
});

test("R11 a snapshot that cannot be read answers nothing", async ({ page }) => {
  await page.route("**/api/v1/snapshots/*", (route) => route.fulfill({ status: 200, body: "{}" }));
  await page.goto("/");
  await expect(noAnswer(page)).toContainText("could not be loaded");
});
